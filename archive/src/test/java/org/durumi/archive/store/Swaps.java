package org.durumi.archive.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

/** Harms what a server has sealed, behind the archive's back, and takes the harm back. */
public final class Swaps {

  private Swaps() {}

  /**
   * One way to harm a column.
   *
   * @param column its table and name
   * @param evidence whether verify looks at it; all else is an index that can be made anew
   * @param sql the statement
   */
  public record Harm(String column, boolean evidence, String sql) {}

  private static final List<String> INDEXES =
      List.of("likeness", "telling", "incident", "strand", "search_facet");

  /**
   * For each sealed column: one row's value in another row, and one value with a letter changed.
   */
  public static List<Harm> all() {
    return Arrays.stream(SealedColumn.values())
        .filter(column ->
            column.manner() == SealedColumn.Manner.TEXT
                || column.manner() == SealedColumn.Manner.BYTES)
        .flatMap(column -> List.of(swapped(column), changed(column)).stream())
        .toList();
  }

  private static Harm swapped(SealedColumn column) {
    String table = column.table();
    String name = column.column();
    return harm(
        column,
        "update %1$s set %2$s = (select b.%2$s from %1$s b where b.%2$s is not null order by ctid limit 1)"
            .formatted(table, name));
  }

  private static Harm changed(SealedColumn column) {
    String name = column.column();
    String value =
        column.manner() == SealedColumn.Manner.BYTES
            ? "set_byte(%1$s, length(%1$s) - 9, get_byte(%1$s, length(%1$s) - 9) # 4)"
            : "overlay(%1$s placing (case substr(%1$s, 30, 1) when 'A' then 'B' else 'A' end) from 30)";
    return harm(
        column, "update " + column.table() + " set " + name + " = " + value.formatted(name));
  }

  private static Harm harm(SealedColumn column, String sql) {
    String limited =
        sql
            + " where ctid = (select ctid from "
            + column.table()
            + " where "
            + column.column()
            + " is not null order by ctid desc limit 1)";
    return new Harm(
        column.table() + "." + column.column(), !INDEXES.contains(column.table()), limited);
  }

  /** Does it, looks, and takes it back; false where there was nothing to harm. */
  public static boolean with(Store store, Harm harm, Runnable look) {
    Connection connection = store.connection();
    try {
      if (harm.sql().contains("select b.") && distinct(connection, harm.column()) < 2) {
        return false;
      }
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("set constraints all deferred");
        if (statement.executeUpdate(harm.sql()) != 1) {
          return false;
        }
        look.run();
        return true;
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  private static int distinct(Connection connection, String column) throws SQLException {
    String[] parts = column.split("\\.", -1);
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select count(distinct " + parts[1] + ") from " + parts[0])) {
      return row.next() ? row.getInt(1) : 0;
    }
  }
}
