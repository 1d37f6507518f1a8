package org.durumi.publisher.clearing;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.record.linkage.TellingId;
import org.jspecify.annotations.Nullable;

/**
 * What was cleared, with what only the office knows of it.
 *
 * @param rows by number
 * @param inside what stays inside, in the order of the archive's ids
 */
public record Cleared(List<Row> rows, List<KeptInside> inside) {

  /** Keeps its own copies. */
  public Cleared {
    rows = List.copyOf(rows);
    inside = List.copyOf(inside);
  }

  /**
   * An incident that may leave.
   *
   * @param released as it may be told
   * @param incident its id in the archive
   * @param basis the tellings that it rests on
   * @param people the best figure, told or not; 0 where nobody says
   * @param children how many children are told of at the least, of which no incident tells; null
   *     where they go into no table
   */
  public record Row(
      ReleasedIncident released,
      String incident,
      SortedSet<TellingId> basis,
      int people,
      @Nullable Integer children) {

    /** The same told otherwise. */
    public Row as(ReleasedIncident other) {
      return new Row(other, incident, basis, people, children);
    }

    /** Tells the number and nothing of what happened. */
    @Override
    public String toString() {
      return "Row[" + released.number() + "]";
    }
  }

  /** What is told. */
  public List<ReleasedIncident> incidents() {
    return rows.stream().map(Row::released).toList();
  }

  /** The tellings that each number rests on. */
  public SortedMap<Integer, SortedSet<TellingId>> basis() {
    SortedMap<Integer, SortedSet<TellingId>> all = new TreeMap<>();
    rows.forEach(row -> all.put(row.released().number(), row.basis()));
    return all;
  }
}
