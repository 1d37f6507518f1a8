package org.durumi.desk.vault;

import java.nio.file.Path;
import java.time.Clock;
import org.durumi.archive.Archive;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.place.ArchivePlace;
import org.durumi.archive.place.Program;
import org.durumi.archive.store.Database;

/** What opens the archive again and again while it is unlocked. */
sealed interface Opener extends AutoCloseable {

  /** Another open archive, to be closed. */
  Archive open();

  @Override
  void close();

  /** By the key of an encrypted file. */
  record ByKey(ArchivePlace place, DataKey key, Clock clock) implements Opener {

    @Override
    public Archive open() {
      return place.open(key, clock);
    }

    @Override
    public void close() {
      key.close();
    }
  }

  /** On a database server, which knows who logs in. */
  record AtServer(Database database, Path witnesses, Clock clock) implements Opener {

    @Override
    public Archive open() {
      return Archive.open(database, witnesses, clock, Program.NAME);
    }

    @Override
    public void close() {}
  }
}
