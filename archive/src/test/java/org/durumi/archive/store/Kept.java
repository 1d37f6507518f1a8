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

  /** What is sealed is compared opened, for the same value is sealed anew each time. */
  private static List<String> rows(Store store, String table, String columns) {
    List<String> wanted = List.of(columns.split(", ", -1));
    RowSeals seals = new RowSeals(table, store.seals());
    List<String> lines = new ArrayList<>();
    try (Statement statement = store.connection().createStatement();
        ResultSet row = statement.executeQuery("select * from " + table)) {
      List<String> names = Carrying.names(row.getMetaData());
      while (row.next()) {
        StringBuilder line = new StringBuilder();
        seals
            .opened(Carrying.cells(row, names))
            .forEach((name, cell) -> {
              if (columns.equals("*") || wanted.contains(name)) {
                line.append(name).append('=');
                line.append(cell instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : cell);
                line.append(' ');
              }
            });
        lines.add(line.toString());
      }
    } catch (SQLException e) {
      throw Faults.of(e);
    }
    lines.sort(null);
    return lines;
  }
}
