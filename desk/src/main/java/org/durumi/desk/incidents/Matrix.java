package org.durumi.desk.incidents;

import java.util.List;

/**
 * An incident's tellings side by side.
 *
 * @param roots those that rest on one origin together
 * @param rows one for each respect in which they can be compared
 */
public record Matrix(List<Root> roots, List<Row> rows) {

  /** Keeps its own copies. */
  public Matrix {
    roots = List.copyOf(roots);
    rows = List.copyOf(rows);
  }

  /** How many tellings there are. */
  public int columns() {
    return roots.stream().mapToInt(root -> root.columns().size()).sum();
  }

  /** In how many respects they differ. */
  public long conflicts() {
    return rows.stream().filter(Row::differs).count();
  }

  /**
   * One independent origin.
   *
   * @param number from 1
   * @param columns its tellings
   * @param reasons why they are one, in sentences
   */
  public record Root(int number, List<Column> columns, List<String> reasons) {

    /** Keeps its own copies. */
    public Root {
      columns = List.copyOf(columns);
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * One telling.
   *
   * @param id its report's and its event's number
   * @param outlet who published it
   * @param title the report's headline
   * @param published when, in words
   * @param link the page that shows its words
   * @param waiting whether nobody has decided about it
   */
  public record Column(
      String id, String outlet, String title, String published, String link, boolean waiting) {}

  /**
   * One respect.
   *
   * @param code its message key
   * @param cells one for each telling, in the order of the columns
   * @param differs whether some of them cannot both be right
   */
  public record Row(String code, List<Cell> cells, boolean differs) {

    /** Keeps its own copy. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * What one telling says in one respect.
   *
   * @param values none where it says nothing
   * @param differs whether another telling says otherwise
   * @param link the page that shows its words
   * @param first whether it is the first of its root
   */
  public record Cell(List<String> values, boolean differs, String link, boolean first) {

    /** Keeps its own copy. */
    public Cell {
      values = List.copyOf(values);
    }
  }
}
