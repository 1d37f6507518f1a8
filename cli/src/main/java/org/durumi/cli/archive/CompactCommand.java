package org.durumi.cli.archive;

import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.archive.move.Compaction;
import org.durumi.cli.terminal.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives back room that the archive does not use. */
@Command(
    name = "compact",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Merges the search index, and gives unused room back to the disk.",
      "Nothing that is kept is changed or taken away.",
      ""
    })
public final class CompactCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Option(names = "--reindex", description = "Make the search index anew, from the texts.")
  private boolean reindex;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  /** Compacts the archive of these surroundings. */
  public CompactCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Archive archive = new ArchiveDoor(surroundings, options).open()) {
      Compaction done = archive.compact(reindex);
      surroundings
          .terminal()
          .print(
              "The archive takes "
                  + (done.after() / 1024)
                  + " KiB; it took "
                  + (done.before() / 1024)
                  + " KiB before.\n");
    }
    return CommandLine.ExitCode.OK;
  }
}
