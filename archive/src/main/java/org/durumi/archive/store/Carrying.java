package org.durumi.archive.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/**
 * Carries every row of one archive to the empty tables of another, whichever databases they lie in.
 * Only the index of words, which each database has in a form of its own, is made anew of the texts.
 */
public final class Carrying {

  /** In an order in which no row names one that is not there yet. */
  static final List<String> TABLES =
      List.of(
          "setting",
          "content",
          "entry",
          "head",
          "report",
          "event",
          "stamp",
          "inbox",
          "care",
          "trace",
          "preference",
          "likeness",
          "likeness_band",
          "link",
          "unlinked",
          "telling",
          "telling_key",
          "incident",
          "linking",
          "doubt",
          "undecided",
          "strand",
          "strand_key",
          "strand_group",
          "custody",
          "custody_telling",
          "outgoing",
          "account",
          "membership",
          "passkey",
          "recovery_code",
          "invitation",
          "provided_identity",
          "access_token",
          "account_trace");

  /** Rows that go at once: a preserved page may have megabytes. */
  private static final int BATCH = 200;

  private static final int BATCH_OF_CONTENT = 8;

  private Carrying() {}

  /**
   * Carries all.
   *
   * @param from read as it stands at one moment
   * @param to within a transaction, with the same tables and nothing in them
   * @throws ArchiveFaultException if either database fails
   */
  public static void carry(Store from, Store to) {
    try {
      for (String table : TABLES) {
        rows(table, from.connection(), to.connection());
      }
      from.index().carry(to.index());
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  private static void rows(String table, Connection from, Connection to) throws SQLException {
    int batch = table.equals("content") ? BATCH_OF_CONTENT : BATCH;
    try (PreparedStatement select = from.prepareStatement("select * from " + table)) {
      select.setFetchSize(batch);
      try (ResultSet rows = select.executeQuery();
          PreparedStatement insert = to.prepareStatement(insert(table, rows.getMetaData()))) {
        int columns = rows.getMetaData().getColumnCount();
        int waiting = 0;
        while (rows.next()) {
          for (int i = 1; i <= columns; i++) {
            insert.setObject(i, rows.getObject(i));
          }
          insert.addBatch();
          if (++waiting % batch == 0) {
            insert.executeBatch();
          }
        }
        insert.executeBatch();
      }
    }
  }

  /** By the columns' names: what a later form added may stand elsewhere in a table. */
  private static String insert(String table, ResultSetMetaData columns) throws SQLException {
    StringBuilder names = new StringBuilder();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      names.append(i == 1 ? "" : ", ").append(columns.getColumnName(i));
    }
    String places = String.join(", ", Collections.nCopies(columns.getColumnCount(), "?"));
    return "insert into " + table + " (" + names + ") values (" + places + ")";
  }
}
