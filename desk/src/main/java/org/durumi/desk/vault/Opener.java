package org.durumi.desk.vault;

import java.nio.file.Path;
import java.time.Clock;
import org.durumi.archive.Archive;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.place.ArchivePlace;
import org.durumi.archive.place.Program;
import org.durumi.archive.store.Database;
import org.durumi.record.casework.Clearance;

/** What opens the archive again and again while it is unlocked. */
sealed interface Opener extends AutoCloseable {

  /** Another open archive, to be closed, as somebody may see it. */
  Archive open(Clearance clearance);

  /** All of it. */
  default Archive open() {
    return open(Clearance.ALL);
  }

  @Override
  void close();

  /** By the key of an encrypted file. */
  record ByKey(ArchivePlace place, DataKey key, Clock clock) implements Opener {

    /** The one person of an archive in a file sees all of it. */
    @Override
    public Archive open(Clearance clearance) {
      if (!clearance.isWhole()) {
        throw new IllegalArgumentException("an archive in a file has no clearances");
      }
      return place.open(key, clock);
    }

    @Override
    public void close() {
      key.close();
    }
  }

  /** On a database server, with the keys of its fields. */
  record AtServer(Database database, Path witnesses, Clock clock) implements Opener {

    @Override
    public Archive open(Clearance clearance) {
      return Archive.open(database, witnesses, clock, Program.NAME, clearance);
    }

    @Override
    public void close() {}
  }
}
