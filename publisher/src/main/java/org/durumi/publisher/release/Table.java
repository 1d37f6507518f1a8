package org.durumi.publisher.release;

import java.util.List;
import java.util.Locale;

/**
 * A table of numbers that leaves with a release: a chart's, a map's, or one that is printed.
 *
 * @param name what it shows, such as {@code people by month}
 * @param measure what its numbers count
 * @param dimensions by what, such as {@code month} and {@code place}
 * @param cells with totals, in the order in which they are shown
 */
public record Table(String name, Measure measure, List<String> dimensions, List<TableCell> cells) {

  /** What numbers count. */
  public enum Measure {
    /** People. */
    PEOPLE,
    /** Children among them. */
    CHILDREN,
    /** Happenings. */
    INCIDENTS;

    /** The name used in files, such as {@code people}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** One of them, in words. */
    public String one() {
      return switch (this) {
        case PEOPLE -> "person";
        case CHILDREN -> "child";
        case INCIDENTS -> "incident";
      };
    }
  }

  /** Keeps its own copies; refuses a cell of other dimensions. */
  public Table {
    dimensions = List.copyOf(dimensions);
    cells = List.copyOf(cells);
    int size = dimensions.size();
    if (cells.stream().anyMatch(cell -> cell.at().size() != size)) {
      throw new IllegalArgumentException("a cell of other dimensions than its table");
    }
  }

  /** The same with other cells. */
  public Table with(List<TableCell> other) {
    return new Table(name, measure, dimensions, other);
  }
}
