package org.durumi.estimator.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How many people were recorded by exactly which lists. A history is a set of lists, kept as a
 * number whose bit {@code j} says that list {@code j} has the person. Nobody is on no list: those
 * are what is estimated. Immutable.
 */
public final class CaptureTable {

  /** More lists than this cannot be held, and no method here could use them. */
  public static final int MOST_LISTS = 20;

  private final List<String> lists;
  private final int[] histories;
  private final long[] counts;
  private final long observed;

  private CaptureTable(List<String> lists, SortedMap<Integer, Long> cells) {
    this.lists = List.copyOf(lists);
    this.histories = cells.keySet().stream().mapToInt(Integer::intValue).toArray();
    this.counts = cells.values().stream().mapToLong(Long::longValue).toArray();
    this.observed = cells.values().stream().reduce(0L, Math::addExact);
  }

  /**
   * A table of these lists.
   *
   * @param lists their names, each once
   * @param cells people by history; histories that are left out have nobody
   * @throws TableFault if a name repeats or is empty, a history names a list that is not there or
   *     none at all, or a count is below zero
   */
  public static CaptureTable of(List<String> lists, Map<Integer, Long> cells) {
    if (lists.isEmpty() || lists.size() > MOST_LISTS) {
      throw new TableFault(
          "A table has 1 to " + MOST_LISTS + " lists, this one " + lists.size() + ".");
    }
    if (new HashSet<>(lists).size() < lists.size() || lists.contains("")) {
      throw new TableFault("Each list needs a name of its own; rename those that repeat.");
    }
    TreeMap<Integer, Long> positive = new TreeMap<>();
    cells.forEach((history, count) -> {
      if (history <= 0 || history >= 1 << lists.size() || count < 0) {
        throw new TableFault("A history must name lists of the table and count people.");
      }
      if (count > 0) {
        positive.put(history, count);
      }
    });
    return new CaptureTable(lists, positive);
  }

  /** The names of the lists, in the order of the bits. */
  public List<String> lists() {
    return lists;
  }

  /** How many lists. */
  public int size() {
    return lists.size();
  }

  /** The histories that somebody has, ascending. */
  public int[] histories() {
    return histories.clone();
  }

  /** People by history, in the order of {@link #histories()}. */
  public long[] counts() {
    return counts.clone();
  }

  /** People with exactly this history. */
  public long count(int history) {
    int at = Arrays.binarySearch(histories, history);
    return at < 0 ? 0 : counts[at];
  }

  /** People on at least one list. */
  public long observed() {
    return observed;
  }

  /** People on all lists of the set, and perhaps on others. */
  public long onAll(int set) {
    return IntStream.range(0, histories.length)
        .filter(c -> (histories[c] & set) == set)
        .mapToLong(c -> counts[c])
        .sum();
  }

  /** People on exactly so many lists. */
  public long onExactly(int number) {
    return IntStream.range(0, histories.length)
        .filter(c -> Integer.bitCount(histories[c]) == number)
        .mapToLong(c -> counts[c])
        .sum();
  }

  /** People on two lists or more: all that is known about who was missed rests on them. */
  public long repeated() {
    return observed - onExactly(1);
  }

  /** The table as if the list had never been; people whom it alone has vanish. */
  public CaptureTable without(int list) {
    return project(list, 0);
  }

  /**
   * The people of one list, by the other lists, less those that no other list has. How many those
   * are is known, so an estimate of them can be checked.
   */
  public CaptureTable within(int list) {
    return project(list, 1);
  }

  /** The table without lists that have nobody. */
  public CaptureTable withoutEmptyLists() {
    CaptureTable table = this;
    for (int list = size() - 1; list >= 0; list--) {
      if (table.onAll(1 << list) == 0 && table.size() > 1) {
        table = table.without(list);
      }
    }
    return table;
  }

  /** The same lists with other counts, in the order of {@link #histories()}. */
  public CaptureTable withCounts(long[] others) {
    TreeMap<Integer, Long> cells = new TreeMap<>();
    for (int c = 0; c < histories.length; c++) {
      cells.put(histories[c], others[c]);
    }
    return of(lists, cells);
  }

  private CaptureTable project(int list, int wanted) {
    List<String> others = new ArrayList<>(lists);
    others.remove(list);
    TreeMap<Integer, Long> cells = new TreeMap<>();
    int low = (1 << list) - 1;
    for (int c = 0; c < histories.length; c++) {
      int rest = (histories[c] & low) | (histories[c] >> 1 & ~low);
      boolean fits = wanted == 0 || (histories[c] >> list & 1) == wanted;
      if (fits && rest != 0) {
        cells.merge(rest, counts[c], Math::addExact);
      }
    }
    return new CaptureTable(others, cells);
  }

  /** The names of a set of lists, as {@code A+B}. */
  public String names(int set) {
    return String.join(
        "+",
        IntStream.range(0, size()).filter(j -> (set >> j & 1) == 1).mapToObj(lists::get).toList());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CaptureTable that
        && lists.equals(that.lists)
        && Arrays.equals(histories, that.histories)
        && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return lists.hashCode() + 31 * Arrays.hashCode(counts);
  }

  /** Says how large it is, not what it holds. */
  @Override
  public String toString() {
    return size() + " lists";
  }
}
