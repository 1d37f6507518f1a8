package org.durumi.publisher.export.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.Shown;
import org.durumi.publisher.release.Table;
import org.durumi.publisher.release.TableCell;

/** The numbers of a release's tables as rows, one for each cell. */
public final class NumberTable {

  private static final List<Column> COLUMNS = Column.of("tables");

  private NumberTable() {}

  /** The columns in their order. */
  public static List<Column> columns() {
    return COLUMNS;
  }

  /** The headings. */
  public static List<String> header() {
    return COLUMNS.stream().map(Column::name).toList();
  }

  /** All cells of all tables in their order. */
  public static List<List<Cell>> rows(Release release) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Table table : release.tables()) {
      for (TableCell cell : table.cells()) {
        rows.add(
            List.of(
                Cell.words(table.name()),
                Cell.code(table.measure().code()),
                new Cell(CellText.write(table.dimensions()), false),
                new Cell(CellText.write(cell.at()), false),
                cell.value()
                    .told()
                    .map(n -> Cell.of((long) n))
                    .orElseGet(() -> Cell.code(cell.value().missing())),
                new Cell(
                    CellText.write(cell.incidents().stream().map(String::valueOf).toList()),
                    false)));
      }
    }
    return rows;
  }

  /**
   * Reads the rows back.
   *
   * @throws IllegalArgumentException if they are not such rows
   */
  public static List<Table> read(List<List<String>> rows) {
    Map<String, Table> tables = new LinkedHashMap<>();
    for (List<String> row : rows) {
      if (row.size() != COLUMNS.size()) {
        throw new IllegalArgumentException("a row of another width than the header");
      }
      Table table =
          tables.computeIfAbsent(
              row.get(0),
              name ->
                  new Table(
                      CellText.read(name),
                      Codes.measure(row.get(1)),
                      CellText.readList(row.get(2)),
                      List.of()));
      List<TableCell> cells = new ArrayList<>(table.cells());
      cells.add(
          new TableCell(
              CellText.readList(row.get(3)),
              new TreeSet<>(CellText.readList(row.get(5)).stream().map(Integer::valueOf).toList()),
              value(row.get(4))));
      tables.put(row.get(0), table.with(cells));
    }
    return List.copyOf(tables.values());
  }

  private static Shown<Integer> value(String cell) {
    if (cell.isEmpty()) {
      return new Shown.Unknown<>();
    }
    return cell.equals(CellText.WITHHELD)
        ? new Shown.Withheld<>()
        : new Shown.Told<>(Integer.valueOf(cell));
  }
}
