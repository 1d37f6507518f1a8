package org.durumi.desk.offers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.durumi.archive.store.EventRow;
import org.durumi.desk.said.Said;
import org.jspecify.annotations.Nullable;

/**
 * How many events there were each year, as bars. It counts what was documented and accepted, which
 * is not what happened.
 *
 * @param columns one for every year from the first to the last
 * @param highest the largest number of one year
 * @param undated how many have no year
 */
public record Chart(List<Column> columns, int highest, int undated) {

  /** The drawing's size in its own units. */
  public static final int WIDTH = 960;

  public static final int HEIGHT = 150;

  /** The foot of the bars; years stand below. */
  public static final int FOOT = 126;

  private static final int HEAD = 16;
  private static final int MOST_YEARS = 120;
  private static final int MOST_LABELS = 16;
  private static final int WIDEST = 46;
  private static final int YEAR_DIGITS = 4;

  /** Keeps its own copy. */
  public Chart {
    columns = List.copyOf(columns);
  }

  /**
   * One year.
   *
   * @param year its name
   * @param total how many
   * @param counts how many by type, in the order of the types
   * @param x its left end
   * @param width its width
   * @param pieces one rectangle a type, from the foot up
   * @param labelled whether its year is written below
   */
  public record Column(
      String year,
      int total,
      List<Integer> counts,
      int x,
      int width,
      List<Piece> pieces,
      boolean labelled) {

    /** Keeps its own copies. */
    public Column {
      counts = List.copyOf(counts);
      pieces = List.copyOf(pieces);
    }

    /** Its middle. */
    public int middle() {
      return x + width / 2;
    }

    /** Where its number stands. */
    public int top() {
      return pieces.isEmpty() ? FOOT : pieces.getLast().y();
    }
  }

  /**
   * A rectangle.
   *
   * @param type code of its type
   */
  public record Piece(String type, int y, int height) {}

  /** The chart of these events. */
  static Chart of(List<Said> events, List<String> types) {
    Map<Integer, List<Said>> years =
        events.stream()
            .filter(said -> year(said) != null)
            .collect(Collectors.groupingBy(Chart::known, TreeMap::new, Collectors.toList()));
    int undated = (int) events.stream().filter(said -> year(said) == null).count();
    if (years.isEmpty()) {
      return new Chart(List.of(), 0, undated);
    }
    TreeMap<Integer, List<Said>> sorted = new TreeMap<>(years);
    int last = sorted.lastKey();
    int first = Math.max(sorted.firstKey(), last - MOST_YEARS + 1);
    int highest = years.values().stream().mapToInt(List::size).max().orElse(1);
    int slot = WIDTH / (last - first + 1);
    int width = Math.clamp(slot * 7L / 10, 2, WIDEST);
    int every = (last - first) / MOST_LABELS + 1;
    List<Column> columns = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      Map<String, Long> counts =
          sorted.getOrDefault(year, List.of()).stream()
              .collect(Collectors.groupingBy(said -> said.row().type(), Collectors.counting()));
      List<Integer> inOrder =
          types.stream().map(type -> counts.getOrDefault(type, 0L).intValue()).toList();
      int x = (year - first) * slot + (slot - width) / 2;
      columns.add(
          new Column(
              Integer.toString(year),
              inOrder.stream().mapToInt(Integer::intValue).sum(),
              inOrder,
              x,
              width,
              pieces(inOrder, types, highest),
              (last - year) % every == 0));
    }
    return new Chart(columns, highest, undated);
  }

  private static List<Piece> pieces(List<Integer> counts, List<String> types, int highest) {
    List<Piece> pieces = new ArrayList<>();
    int foot = FOOT;
    for (int i = 0; i < types.size(); i++) {
      if (counts.get(i) > 0) {
        int height = Math.max(2, counts.get(i) * (FOOT - HEAD) / highest);
        foot -= height;
        pieces.add(new Piece(types.get(i), foot, height));
      }
    }
    return pieces;
  }

  private static int known(Said said) {
    String year = year(said);
    return year == null ? 0 : Integer.parseInt(year);
  }

  /** The year in which it was, or by which; null if not known. */
  static @Nullable String year(Said said) {
    EventRow row = said.row();
    Function<String, String> cut = day -> day.substring(0, YEAR_DIGITS);
    String last = row.lastDay();
    String first = row.firstDay();
    return last != null ? cut.apply(last) : first != null ? cut.apply(first) : null;
  }
}
