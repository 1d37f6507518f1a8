package org.durumi.cli.archive;

import java.nio.file.Path;
import org.durumi.archive.place.ArchivePlace;
import org.durumi.cli.terminal.Surroundings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which archive, and what opens it; the same for every command that needs one. */
public final class ArchiveOptions {

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      description = "The archive's folder (DURUMI_ARCHIVE, else ~/.local/share/durumi).")
  private @Nullable Path folder;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = {
        "File whose first line is the passphrase (DURUMI_PASSPHRASE_FILE, else it is asked for).",
        "The passphrase itself is never taken from an option or a variable."
      })
  private @Nullable Path passphrase;

  @Option(
      names = "--recovery-key-file",
      paramLabel = "FILE",
      description = "Opens with the recovery key in this file in place of the passphrase.")
  private @Nullable Path recoveryKey;

  /** What the command line names. */
  public ArchiveOptions() {}

  /** The archive that they name. */
  ArchivePlace place(Surroundings surroundings) {
    return ArchivePlace.of(folder, surroundings.environment(), surroundings.home());
  }

  @Nullable Path passphrase() {
    return passphrase;
  }

  @Nullable Path recoveryKey() {
    return recoveryKey;
  }
}
