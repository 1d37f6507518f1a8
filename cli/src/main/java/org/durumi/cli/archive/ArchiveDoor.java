package org.durumi.cli.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.durumi.archive.Archive;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyFile;
import org.durumi.archive.place.ArchivePlace;
import org.durumi.archive.place.Program;
import org.durumi.archive.store.Database;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.jspecify.annotations.Nullable;

/** Opens the archive that a command is about, and makes it on first use. */
public final class ArchiveDoor {

  private final Surroundings surroundings;
  private final ArchivePlace place;
  private final Keys keys;
  private final ArchiveOptions options;
  private @Nullable Database server;

  /** A door to the archive that the options name. */
  public ArchiveDoor(Surroundings surroundings, ArchiveOptions options) {
    this.surroundings = surroundings;
    this.place = options.place(surroundings);
    this.keys = new Keys(surroundings, options);
    this.options = options;
  }

  /** Where it lies if it is in a folder, and where its witness is. */
  public ArchivePlace place() {
    return place;
  }

  /** The database server that the options name, if they name one. */
  public Optional<Database> server() {
    String named = options.database();
    if (named != null && server == null) {
      server = new Servers(surroundings, options).database(named);
    }
    return Optional.ofNullable(server);
  }

  /** The files that hold a passphrase or a password, as far as any are named. */
  public List<Path> secrets() {
    String password = surroundings.variable("DURUMI_DATABASE_PASSWORD_FILE");
    return Stream.of(
            keys.file(),
            options.recoveryKey(),
            options.databasePassword() != null || password == null
                ? options.databasePassword()
                : Path.of(password))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Whether it opens without asking a person for a passphrase. */
  public boolean opensByItself() {
    return options.recoveryKey() != null || keys.file() != null;
  }

  /** The archive, which must exist; to be closed. */
  public Archive open() {
    Optional<Database> named = server();
    if (named.isPresent()) {
      return Archive.open(named.get(), place.witnesses(), surroundings.clock(), Program.NAME);
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
