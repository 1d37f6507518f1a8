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
import org.jspecify.annotations.Nullable;

/** All rows of all tables, to be compared between databases; and statements that harm them. */
public final class Rows {

  private Rows() {}

  /** A line for each row, sorted, by table; the index of words is told by what its search finds. */
  public static Map<String, List<String>> of(Store store) {
    Map<String, List<String>> all = new TreeMap<>();
    for (String table : Carrying.TABLES) {
      all.put(table, rows(store, table));
    }
    all.put("search_facet", rows(store, "search_facet"));
    return all;
  }

  private static List<String> rows(Store store, String table) {
    return store.read(() -> {
      List<String> lines = new ArrayList<>();
      RowSeals seals = new RowSeals(table, store.seals());
      try (Statement statement = store.connection().createStatement();
          ResultSet row = statement.executeQuery("select * from " + table)) {
        List<String> names = Carrying.names(row.getMetaData());
        while (row.next()) {
          StringBuilder line = new StringBuilder();
          seals
              .opened(Carrying.cells(row, names))
              .forEach(
                  (name, cell) -> line.append(name).append('=').append(shown(cell)).append(' '));
          lines.add(line.toString());
        }
      } catch (SQLException e) {
        throw Faults.of(e);
      }
      lines.sort(null);
      return lines;
    });
  }

  private static String shown(@Nullable Object cell) {
    return switch (cell) {
      case null -> "null";
      case byte[] bytes -> HexFormat.of().formatHex(bytes);
      case Double real -> real.toString();
      case Number whole -> String.valueOf(whole.longValue());
      default -> cell.toString();
    };
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
