package org.durumi.publisher.release;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A number in a table.
 *
 * @param at its row and column, one value for each of the table's dimensions; {@link #ALL} for a
 *     total over it
 * @param incidents the published numbers of the incidents that it adds up
 * @param value the sum, or that it is withheld
 */
public record TableCell(List<String> at, SortedSet<Integer> incidents, Shown<Integer> value) {

  /** The value of a dimension over which a cell is a total. */
  public static final String ALL = "all";

  /** The value of a dimension that incidents do not tell. */
  public static final String NOT_TOLD = "not told";

  /** Keeps its own copies. */
  public TableCell {
    at = List.copyOf(at);
    incidents = Collections.unmodifiableSortedSet(new TreeSet<>(incidents));
  }

  /** The same, withheld. */
  public TableCell suppressed() {
    return new TableCell(at, incidents, new Shown.Withheld<>());
  }

  /** Tells whether it is withheld. */
  public boolean isSuppressed() {
    return value instanceof Shown.Withheld;
  }

  /** Tells whether it is a total over some dimension. */
  public boolean isTotal() {
    return at.contains(ALL);
  }
}
