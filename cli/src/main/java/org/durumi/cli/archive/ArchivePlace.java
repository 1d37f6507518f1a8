package org.durumi.cli.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import org.durumi.archive.key.KeyFile;
import org.durumi.cli.terminal.Surroundings;
import org.jspecify.annotations.Nullable;

/**
 * Where an archive lies.
 *
 * @param folder holds the database and the key file
 * @param witnesses holds the newest head of each archive, outside of them
 */
record ArchivePlace(Path folder, Path witnesses) {

  private static final String DATABASE = "archive.db";

  /** The one that the person names, else the environment, else the usual one. */
  static ArchivePlace of(ArchiveOptions options, Surroundings surroundings) {
    return of(options.folder(), surroundings);
  }

  /** The same with the folder that the person names, if any. */
  static ArchivePlace of(@Nullable Path named, Surroundings surroundings) {
    String variable = surroundings.variable("DURUMI_ARCHIVE");
    Path folder = surroundings.folder("XDG_DATA_HOME", ".local/share").resolve("durumi");
    if (named != null) {
      folder = named;
    } else if (variable != null) {
      folder = Path.of(variable);
    }
    Path witnesses = surroundings.folder("XDG_STATE_HOME", ".local/state").resolve("durumi");
    return new ArchivePlace(folder.toAbsolutePath().normalize(), witnesses);
  }

  Path database() {
    return folder.resolve(DATABASE);
  }

  Path keys() {
    return folder.resolve(KeyFile.NAME);
  }

  /** Tells whether there is an archive, or what is left of one. */
  boolean exists() {
    return Files.exists(database()) || Files.exists(keys());
  }

  /** The same archive while it is being made in a folder of another name. */
  ArchivePlace in(Path draft) {
    return new ArchivePlace(draft, witnesses);
  }
}
