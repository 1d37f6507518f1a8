package org.durumi.cli.archive;

import org.durumi.archive.Archive;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyFile;
import org.durumi.archive.place.ArchivePlace;
import org.durumi.archive.place.Program;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;

/** Opens the archive that a command is about, and makes it on first use. */
public final class ArchiveDoor {

  private final Surroundings surroundings;
  private final ArchivePlace place;
  private final Keys keys;
  private final ArchiveOptions options;

  /** A door to the archive that the options name. */
  public ArchiveDoor(Surroundings surroundings, ArchiveOptions options) {
    this.surroundings = surroundings;
    this.place = options.place(surroundings);
    this.keys = new Keys(surroundings, options);
    this.options = options;
  }

  ArchivePlace place() {
    return place;
  }

  /** The archive, which must exist; to be closed. */
  public Archive open() {
    String server = options.database();
    if (server != null) {
      return Archive.open(
          new Servers(surroundings, options).database(server),
          place.witnesses(),
          surroundings.clock(),
          Program.NAME);
    }
    try (DataKey key = keys.open(place.keyFile())) {
      return open(key);
    }
  }

  /** Does something with the archive, which must exist, and its keys. */
  <T> T with(Work<T> work) {
    if (options.database() != null) {
      throw new Refusal(
          "This is about an archive in a folder; carry the server's into one first: durumi move, or"
              + " see durumi keys --help for its key file.");
    }
    KeyFile file = place.keyFile();
    try (DataKey key = keys.open(file);
        Archive archive = open(key)) {
      return work.run(archive, file, key);
    }
  }

  /** What is done with an open archive and its keys. */
  interface Work<T> {

    T run(Archive archive, KeyFile keys, DataKey key);
  }

  /** The archive, made first where there is none; to be closed. */
  Archive openOrMake(boolean offerRecovery) {
    if (options.database() != null || place.exists()) {
      return open();
    }
    try (DataKey key = DataKey.random()) {
      if (new FirstUse(surroundings, place, keys).make(key, offerRecovery)) {
        return open(key);
      }
    }
    return open();
  }

  private Archive open(DataKey key) {
    return place.open(key, surroundings.clock());
  }
}
