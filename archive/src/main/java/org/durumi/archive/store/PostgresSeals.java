package org.durumi.archive.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.durumi.archive.seal.Keyring;
import org.jooq.DSLContext;

/** Which generation of keys a server's tables are sealed with: two numbers that open nothing. */
final class PostgresSeals {

  /** The first form whose fields are sealed. */
  static final int SEALED = 10;

  private PostgresSeals() {}

  /** Notes it, unless there is an archive. */
  static void note(DSLContext sql, Seals seals) {
    Keyring keys = seals.keys();
    if (keys != null && !sql.fetchExists(Tables.Setting.TABLE)) {
      int newest = keys.generations().getFirst();
      sql.execute("delete from sealing");
      sql.execute("insert into sealing values (?, ?)", newest, newest);
      // What is kept here is sealed from its first value on.
      sql.execute("update archive_form set number = ? where number < ?", SEALED, SEALED);
      seals.useIndex(newest);
    }
  }

  /** Notes that the newest of the keys seals from now on; those that are noted must be here. */
  static void adopt(DSLContext sql, Seals seals) {
    Keyring keys = Objects.requireNonNull(seals.keys());
    Integer noted = sql.resultQuery("select generation from sealing").fetchOne(0, Integer.class);
    if (noted == null || !keys.generations().contains(noted)) {
      throw stranger();
    }
    sql.execute("update sealing set generation = ?", keys.generations().getFirst());
  }

  private static ArchiveFaultException stranger() {
    return new ArchiveFaultException(
        "This key file is not the one of that database, or is older than its last change of keys;"
            + " name the newest with --keys, and start again.");
  }

  /** Refuses tables of a form that was not sealed yet. */
  static void refuseUnsealed(int form, Seals seals) {
    if (!seals.isClear() && form > 0 && form < SEALED) {
      throw clear();
    }
  }

  private static ArchiveFaultException clear() {
    return new ArchiveFaultException(
        "That database was filled by an older Durumi, which kept all in the clear; carry it into a"
            + " folder with durumi move, from there to a new database, and delete the old one with its"
            + " backups.");
  }

  /**
   * Learns within a transaction which keys are in use.
   *
   * @throws ArchiveFaultException if they are not here
   */
  static void learn(Connection connection, Seals seals) throws SQLException {
    Keyring keys = seals.keys();
    if (keys == null) {
      return;
    }
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select generation, index_generation from sealing")) {
      if (!row.next()) {
        throw clear();
      }
      if (row.getInt(1) != keys.generations().getFirst()) {
        throw keys.generations().contains(row.getInt(1))
            ? new ArchiveFaultException(
                "A change of keys has begun and is not done; go on with: durumi keys rotate")
            : stranger();
      }
      seals.useIndex(row.getInt(2));
    }
  }
}
