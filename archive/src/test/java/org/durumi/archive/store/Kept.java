package org.durumi.archive.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All rows of what is kept of linking, to be compared. */
public final class Kept {

  private static final Map<String, String> TABLES =
      new TreeMap<>(
          Map.of(
              "telling", "report, event, knot, incident, root, least, most, told",
              "incident", "*",
              "doubt", "report, event, other_report, other_event, odds",
              "undecided",
                  "incident, other, report, event, other_report, other_event, odds, people",
              "strand", "id, incident, placed",
              "strand_key", "*",
              "strand_group", "*",
              "custody", "*",
              "custody_telling", "*"));

  private Kept() {}

  /** A line for each row, sorted, by table. */
  public static Map<String, List<String>> of(Store store) {
    Map<String, List<String>> all = new TreeMap<>();
    TABLES.forEach((table, columns) -> all.put(table, rows(store, table, columns)));
    return all;
  }

  private static List<String> rows(Store store, String table, String columns) {
    List<String> lines = new ArrayList<>();
    try (Statement statement = store.connection().createStatement();
        ResultSet row = statement.executeQuery("select " + columns + " from " + table)) {
      while (row.next()) {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          Object cell = row.getObject(i);
          line.append(cell instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : cell);
          line.append(' ');
        }
        lines.add(line.toString());
      }
    } catch (SQLException e) {
      throw Faults.of(e);
    }
    lines.sort(null);
    return lines;
  }
}
