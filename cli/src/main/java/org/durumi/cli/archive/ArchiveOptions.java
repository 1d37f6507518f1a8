package org.durumi.cli.archive;

import java.nio.file.Path;
import org.durumi.archive.place.ArchivePlace;
import org.durumi.cli.terminal.Surroundings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which archive, and what opens it; the same for every command that needs one. */
public final class ArchiveOptions extends KeyOptions {

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      description = "The archive's folder (DURUMI_ARCHIVE, else ~/.local/share/durumi).")
  private @Nullable Path folder;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = {
        "An archive on a PostgreSQL server, in place of a folder: postgresql://user@host/name.",
        "Never with the password; durumi move brings an archive there."
      })
  private @Nullable String database;

  /** What the command line names. */
  public ArchiveOptions() {}

  /** The archive that they name. */
  ArchivePlace place(Surroundings surroundings) {
    return ArchivePlace.of(folder, surroundings.environment(), surroundings.home());
  }

  /** Whether it lies on a database server. */
  public boolean isServer() {
    return database != null;
  }

  /** The address of a database server, if one is named. */
  @Nullable String database() {
    return database;
  }
}
