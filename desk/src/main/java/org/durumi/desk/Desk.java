package org.durumi.desk;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.desk.start.DeskOptions;

/**
 * What starts the desk. The program finds it as a {@link ToolProvider}, so that neither needs to
 * know the other.
 */
public final class Desk implements ToolProvider {

  /** The name that the program asks for. */
  public static final String NAME = "durumi-desk";

  /** Made by the service loader. */
  public Desk() {}

  @Override
  public String name() {
    return NAME;
  }

  /** Runs until the person stops it; returns the exit code. */
  @Override
  public int run(PrintWriter out, PrintWriter err, String... arguments) {
    DeskOptions options = DeskOptions.parse(List.of(arguments));
    Path archive;
    try (RunningDesk desk = RunningDesk.start(options)) {
      archive = desk.archive();
      if (options.rehearse()) {
        Rehearsal.visit(desk);
        return 0;
      }
      desk.greet(out);
      desk.await();
    } catch (PortTakenException | ArchiveFaultException e) {
      err.println(e.getMessage());
      err.flush();
      return 1;
    }
    if (options.demo() && Files.exists(archive)) {
      err.println("The demonstration could not be deleted; delete its folder yourself: " + archive);
      err.flush();
    }
    return 0;
  }
}
