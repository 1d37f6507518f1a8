package org.durumi.cli.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.archive.Verification;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.move.Restore;
import org.durumi.archive.place.ArchivePlace;
import org.durumi.archive.place.Program;
import org.durumi.archive.store.Database;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts an archive back from a backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Puts an archive back from a backup, after the whole of it was checked.",
      "The place must be empty: move an archive that lies there away first. The log then says that it",
      "was restored.",
      ""
    },
    footer = {"", "Example: durumi restore --archive ~/restored durumi-2026-11-25.backup"})
public final class RestoreCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "FILE", description = "What durumi backup wrote.")
  private Path file = Path.of("");

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  /** Restores the archive of these surroundings. */
  public RestoreCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    ArchivePlace place = options.place(surroundings);
    try (Restore restore = Restore.of(file, place.folder());
        DataKey key = new Keys(surroundings, options).open(restore.keys())) {
      List<Runnable> afterwards = new ArrayList<>();
      restore.run(key, folder -> afterwards.add(check(place.in(folder), key, place)));
      // Not before: if the archive had not been put in place, this would hide what is lost.
      afterwards.forEach(Runnable::run);
      surroundings
          .terminal()
          .print(
              "Restored "
                  + restore.facts().size()
                  + " entries of the log, as they were on "
                  + restore.facts().time()
                  + ", to "
                  + place.folder()
                  + "\n");
    }
    return CommandLine.ExitCode.OK;
  }

  private Runnable check(ArchivePlace draft, DataKey key, ArchivePlace place) {
    try (Archive archive =
        Archive.open(
            Database.file(draft.database(), key),
            place.witnesses(),
            surroundings.clock(),
            Program.NAME)) {
      Verification verification = archive.verify();
      if (!verification.holds()) {
        throw new Refusal(
            file
                + " holds an archive that does not prove itself ("
                + verification.faults().getFirst()
                + "); nothing was restored. Try an older backup.");
      }
      return archive.moving().noteRestored(place.database());
    }
  }
}
