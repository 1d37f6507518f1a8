package org.durumi.archive.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Carries every row of one archive to the empty tables of another, whichever databases they lie in;
 * what one has sealed is opened, and sealed as the other does. Only the index of words, which each
 * database has in a form of its own, is made anew of the texts.
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
        rows(table, from, to);
      }
      from.index().carry(to.index());
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  private static void rows(String table, Store from, Store to) throws SQLException {
    int batch = table.equals("content") ? BATCH_OF_CONTENT : BATCH;
    RowSeals opening = new RowSeals(table, from.seals());
    RowSeals sealing = new RowSeals(table, to.seals());
    try (PreparedStatement select = from.connection().prepareStatement("select * from " + table)) {
      select.setFetchSize(batch);
      try (ResultSet rows = select.executeQuery();
          PreparedStatement insert =
              to.connection().prepareStatement(insert(table, names(rows.getMetaData())))) {
        List<String> names = names(rows.getMetaData());
        int waiting = 0;
        while (rows.next()) {
          List<@Nullable Object> cells =
              new ArrayList<>(sealing.sealed(opening.opened(cells(rows, names))).values());
          for (int i = 0; i < cells.size(); i++) {
            insert.setObject(i + 1, cells.get(i));
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

  /** A row's cells by their columns' names. */
  static Map<String, @Nullable Object> cells(ResultSet row, List<String> names)
      throws SQLException {
    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      cells.put(names.get(i), row.getObject(i + 1));
    }
    return cells;
  }

  static List<String> names(ResultSetMetaData columns) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      names.add(columns.getColumnName(i));
    }
    return names;
  }

  /** By the columns' names: what a later form added may stand elsewhere in a table. */
  private static String insert(String table, List<String> names) {
    String places = String.join(", ", Collections.nCopies(names.size(), "?"));
    return "insert into " + table + " (" + String.join(", ", names) + ") values (" + places + ")";
  }
}
