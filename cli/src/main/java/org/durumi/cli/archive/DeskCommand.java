package org.durumi.cli.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.spi.ToolProvider;
import org.durumi.archive.place.ArchivePlace;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the desk. What the desk is, this program does not know; it is found by its name. */
@Command(
    name = "desk",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Opens the desk: reviewing the archive's reports in the browser, on this machine alone.",
      "It asks for the archive's passphrase, and makes an archive where there is none.",
      ""
    },
    footer = {"", "Example: durumi desk --demo"})
public final class DeskCommand implements Callable<Integer> {

  private static final String DESK = "durumi-desk";
  private static final int HIGHEST_PORT = 65_535;

  private final Surroundings surroundings;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where to listen on 127.0.0.1 (${DEFAULT-VALUE}); 0 for any free port.")
  private int port = 7447;

  @Option(names = "--no-open", description = "Print the address and open no browser.")
  private boolean noOpen;

  @Option(
      names = "--demo",
      description = "Work on the sample reports, in an archive that is thrown away at the end.")
  private boolean demo;

  @Option(names = "--rehearse", hidden = true, description = "For the launcher's start-up cache.")
  private boolean rehearse;

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      description = "The archive's folder (DURUMI_ARCHIVE, else ~/.local/share/durumi).")
  private @Nullable Path archive;

  /** Opens the desk over the archive of these surroundings. */
  public DeskCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new Refusal("--port is a number from 0 to " + HIGHEST_PORT + ".");
    }
    ToolProvider desk =
        ToolProvider.findFirst(DESK)
            .orElseThrow(() -> new Refusal("The desk is not here; start it with ./durumi desk."));
    return desk.run(System.out, System.err, arguments().toArray(String[]::new));
  }

  private List<String> arguments() {
    ArchivePlace place = ArchivePlace.of(archive, surroundings.environment(), surroundings.home());
    List<String> arguments = new ArrayList<>();
    arguments.add("--archive=" + place.folder());
    arguments.add("--witnesses=" + place.witnesses());
    arguments.add("--port=" + port);
    String samples = surroundings.variable("DURUMI_SAMPLES");
    if (samples != null && Files.isDirectory(Path.of(samples))) {
      arguments.add("--samples=" + samples);
    }
    if (rehearse) {
      arguments.add("--rehearse");
    }
    if (noOpen) {
      arguments.add("--no-open");
    }
    if (demo) {
      arguments.add("--demo");
    }
    return arguments;
  }
}
