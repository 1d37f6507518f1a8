package org.durumi.cli.archive;

import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.archive.Verification;
import org.durumi.archive.evidence.SignedHead;
import org.durumi.cli.terminal.Counted;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks everything that the archive holds. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Checks the whole archive: the file, every entry of its log, every byte that is kept, the lists,",
      "and the time stamps; says what is proven, and since when. docs/evidence.md says against whom.",
      ""
    })
public final class VerifyCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  /** Checks the archive of these surroundings. */
  public VerifyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Terminal terminal = surroundings.terminal();
    return new ArchiveDoor(surroundings, options)
        .with((archive, keys, key) -> {
          Verification verification = archive.verify();
          boolean intact = keys.isIntact(key);
          terminal.print(told(archive, verification, intact && verification.holds()));
          if (!intact) {
            terminal.say("Broken: the key file was changed by another program; restore a backup.");
          }
          verification.faults().forEach(fault -> terminal.say("Broken: " + fault));
          return intact && verification.holds()
              ? CommandLine.ExitCode.OK
              : CommandLine.ExitCode.SOFTWARE;
        });
  }

  private static String told(Archive archive, Verification found, boolean holds) {
    StringBuilder told = new StringBuilder();
    line(told, "Archive", archive.id());
    line(told, "Key", archive.key().fingerprint());
    line(
        told,
        "Holds",
        Counted.of(found.snapshots(), "snapshot")
            + ", "
            + Counted.of(found.reports(), "report")
            + ", "
            + Counted.of(found.decisions(), "decision")
            + "; "
            + found.entries()
            + " entries in the log");
    SignedHead.Head newest = found.newest();
    if (newest != null) {
      line(told, "Head", newest.root() + " over " + newest.size() + ", signed " + newest.time());
    }
    for (Verification.Stamped stamp : found.stamps()) {
      line(
          told,
          "Stamped",
          "the first "
              + stamp.size()
              + " entries existed on "
              + stamp.time()
              + ": "
              + stamp.authority());
    }
    if (holds) {
      line(
          told,
          "Proven",
          "nothing was altered, reordered, added or taken away since it was signed");
    }
    found.remarks().forEach(remark -> line(told, "Note", remark));
    told.append(holds ? "OK\n" : "BROKEN\n");
    return told.toString();
  }

  private static void line(StringBuilder told, String label, String value) {
    told.append("%-9s".formatted(label)).append(value).append('\n');
  }
}
