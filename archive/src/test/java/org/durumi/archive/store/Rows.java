package org.durumi.archive.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All rows of all tables, to be compared between databases; and statements that harm them. */
public final class Rows {

  private Rows() {}

  /** A line for each row, sorted, by table; the index of words is told by what its search finds. */
  public static Map<String, List<String>> of(Store store) {
    Map<String, List<String>> all = new TreeMap<>();
    for (String table : Carrying.TABLES) {
      all.put(table, rows(store, "select * from " + table));
    }
    all.put("search_facet", rows(store, "select * from search_facet"));
    return all;
  }

  private static List<String> rows(Store store, String query) {
    List<String> lines = new ArrayList<>();
    try (Statement statement = store.connection().createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          Object cell = row.getObject(i);
          String shown =
              switch (cell) {
                case null -> "null";
                case byte[] bytes -> HexFormat.of().formatHex(bytes);
                case Double real -> real.toString();
                case Number whole -> String.valueOf(whole.longValue());
                default -> cell.toString();
              };
          line.append(row.getMetaData().getColumnName(i)).append('=').append(shown).append(' ');
        }
        lines.add(line.toString());
      }
    } catch (SQLException e) {
      throw Faults.of(e);
    }
    lines.sort(null);
    return lines;
  }

  /** Runs a statement. */
  public static void harm(Store store, String sql) {
    try (Statement statement = store.connection().createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /** Runs a statement on a database that may be no archive. */
  public static void harm(Database database, String sql) {
    try (Connection connection = database.make();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }
}
