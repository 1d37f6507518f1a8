package org.durumi.archive.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.durumi.archive.key.DataKey;

/** Copies the database while it is in use, and gives back the room it no longer needs. */
public final class Upkeep {

  private Upkeep() {}

  /**
   * Writes the whole of a database that is a file, as it stands at one moment, to another file,
   * under the same key. Others may go on writing meanwhile. The copy is ready to be opened as an
   * archive.
   *
   * @param store open, and within no transaction
   * @param copy a file that exists and is empty
   * @param key what the database is encrypted with
   * @throws ArchiveFaultException if the disk is full or the database fails
   */
  public static void copy(Store store, Path copy, DataKey key) {
    try (PreparedStatement into = store.connection().prepareStatement("vacuum into ?")) {
      into.setString(1, copy.toString());
      into.execute();
    } catch (SQLException e) {
      throw Faults.of(e);
    }
    // SQLite leaves the copy with the journal of its early days, which lets nobody read while one
    // writes.
    try (Connection opened = SqliteFile.open(copy, key);
        Statement statement = opened.createStatement()) {
      statement.execute("pragma journal_mode = wal");
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /**
   * Gives room back. A file is written anew without its gaps, and its journal emptied: nobody may
   * be writing then, and it takes memory of the size of what remains, because nothing temporary is
   * written to a file, and room on the disk of that size until it is done. A server's database
   * marks its gaps as free. Stopped at any moment, the database is whole.
   *
   * @param store open, and within no transaction
   * @throws ArchiveFaultException if another is writing, or the disk is full
   */
  public static void compact(Store store) {
    store.database().compact(store.connection());
  }

  /**
   * How much the database takes on the disk, its journal included.
   *
   * @return bytes
   * @throws ArchiveFaultException if it cannot be looked at
   */
  public static long size(Store store) {
    return store.database().size(store.connection());
  }
}
