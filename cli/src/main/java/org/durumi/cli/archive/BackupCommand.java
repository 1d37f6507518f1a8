package org.durumi.cli.archive;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.durumi.archive.move.BackupFacts;
import org.durumi.cli.terminal.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the archive into one file. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes the archive into one file, encrypted as it is, while others may go on using it.",
      "It opens with the passphrase, and with the recovery key, that the archive has now.",
      ""
    },
    footer = {"", "Example: durumi backup /media/stick/durumi-2026-11-25.backup"})
public final class BackupCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "FILE", description = "A file that does not exist yet.")
  private Path file = Path.of("");

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  /** Backs up the archive of these surroundings. */
  public BackupCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    BackupFacts facts =
        new ArchiveDoor(surroundings, options)
            .with((archive, keys, key) -> archive.backup(keys, key, file));
    surroundings
        .terminal()
        .print(
            "Backed up "
                + facts.size()
                + " entries of the log, "
                + (facts.database().bytes() / 1024 + 1)
                + " KiB, to "
                + file
                + "\n");
    return CommandLine.ExitCode.OK;
  }
}
