package org.durumi.archive.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Alters an open archive behind its back, and takes the alteration back. */
public final class Cells {

  /** The tables that are evidence, or repeat it. */
  private static final List<String> TABLES =
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
          "link",
          "outgoing");

  /** Columns that are an index, like the search, and no evidence. */
  private static final Set<String> INDEXES = Set.of("inbox.family", "inbox.kin");

  private final Connection connection;
  private final boolean server;
  private final List<Cell> cells = new ArrayList<>();

  private Cells(Store store) {
    this.connection = store.connection();
    this.server = store.database().path().isEmpty();
  }

  /** Every cell of an archive that holds something. */
  public static Cells of(Store store) {
    Cells cells = new Cells(store);
    try (Statement statement = store.connection().createStatement()) {
      // Nobody who alters a database lets its own rules stop them.
      statement.execute(
          cells.server ? "set session_replication_role = replica" : "pragma foreign_keys = off");
      for (String table : TABLES) {
        cells.list(table);
      }
    } catch (SQLException e) {
      throw Faults.of(e);
    }
    return cells;
  }

  /** One value of one row. */
  private record Cell(String table, String column, Object row, Object value) {}

  /** What a database names a row by, whatever stands in it. */
  private String row() {
    return server ? "ctid" : "rowid";
  }

  private void list(String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select " + row() + " as r, * from " + table)) {
      while (rows.next()) {
        for (int i = 2; i <= rows.getMetaData().getColumnCount(); i++) {
          Object value = rows.getObject(i);
          String column = rows.getMetaData().getColumnName(i);
          if (value != null && !INDEXES.contains(table + "." + column)) {
            cells.add(new Cell(table, column, rows.getObject(1), value));
          }
        }
      }
    }
  }

  /** How many there are. */
  public int count() {
    return cells.size();
  }

  /**
   * Flips one random bit of one random cell, looks, and flips it back. A flip that two rows with
   * one key would come of cannot be made, and another takes its place.
   *
   * @return the cell's table and column, for a message
   */
  public String flip(Random random, Runnable look) {
    while (true) {
      try {
        return flipOnce(random, look);
      } catch (ArchiveFaultException e) {
        if (!isRefused(e)) {
          throw e;
        }
      }
    }
  }

  /** SQLite's code for a broken constraint; PostgreSQL's for that and for what is no value. */
  private static boolean isRefused(ArchiveFaultException e) {
    return e.getCause() instanceof SQLException sql
        && (sql.getErrorCode() == 19 || String.valueOf(sql.getSQLState()).matches("(22|23)..."));
  }

  private String flipOnce(Random random, Runnable look) {
    Cell cell = cells.get(random.nextInt(cells.size()));
    Object flipped = flipped(cell.value(), random);
    String sql =
        "update " + cell.table() + " set " + cell.column() + " = ? where " + row() + " = ?";
    if (flipped instanceof byte[] && !(cell.value() instanceof byte[])) {
      sql = sql.replaceFirst("\\?", server ? "convert_from(?, 'UTF8')" : "cast(? as text)");
    }
    Object value = flipped;
    String text = sql;
    alter(
        () -> {
          try (PreparedStatement update = connection.prepareStatement(text)) {
            update.setObject(1, value);
            update.setObject(2, cell.row());
            update.executeUpdate();
          }
        },
        look);
    return cell.table() + "." + cell.column();
  }

  /** Runs SQL for good. */
  public static void change(Store store, String sql) {
    try (Statement statement = store.connection().createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /** Runs SQL, looks, and takes it back. */
  public void alter(String sql, Runnable look) {
    alter(
        () -> {
          try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
          }
        },
        look);
  }

  private void alter(Alteration alteration, Runnable look) {
    try {
      connection.setAutoCommit(false);
      try {
        alteration.run();
        look.run();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  private static Object flipped(Object value, Random random) {
    return switch (value) {
      case Integer number -> number ^ (1 << random.nextInt(31));
      case Long number -> number ^ (1L << random.nextInt(62));
      case Double number ->
          Double.longBitsToDouble(Double.doubleToLongBits(number) ^ (1L << random.nextInt(64)));
      case byte[] bytes -> flipped(bytes.clone(), random);
      case String text -> flipped(text.getBytes(StandardCharsets.UTF_8), random);
      default -> throw new IllegalStateException("no bits in " + value.getClass());
    };
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    int bit = random.nextInt(bytes.length * 8);
    bytes[bit / 8] ^= (byte) (1 << (bit % 8));
    return bytes;
  }

  private interface Alteration {
    void run() throws SQLException;
  }
}
