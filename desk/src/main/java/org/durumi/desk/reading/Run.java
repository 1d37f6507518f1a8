package org.durumi.desk.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A stretch of a report's text whose words are the same fields of the same events.
 *
 * @param text the words, never empty
 * @param marks what they are; empty for nothing
 */
public record Run(String text, SortedSet<Mark> marks) {

  /**
   * Words of an event.
   *
   * @param start first UTF-16 unit
   * @param end one past the last
   * @param mark what they are
   */
  public record Marked(int start, int end, Mark mark) {}

  /** Cuts a text wherever marked words begin or end. The runs' texts together are the text. */
  public static List<Run> cut(String text, List<Marked> marked) {
    TreeMap<Integer, List<Marked>> begins = new TreeMap<>();
    TreeMap<Integer, List<Marked>> ends = new TreeMap<>();
    TreeSet<Integer> borders = new TreeSet<>(List.of(0, text.length()));
    for (Marked words : marked) {
      if (words.start() < 0 || words.start() >= words.end() || words.end() > text.length()) {
        throw new IllegalArgumentException("marked words lie outside of the text");
      }
      borders.add(words.start());
      borders.add(words.end());
      begins.computeIfAbsent(words.start(), at -> new ArrayList<>()).add(words);
      ends.computeIfAbsent(words.end(), at -> new ArrayList<>()).add(words);
    }
    List<Run> runs = new ArrayList<>();
    TreeMap<Mark, Integer> open = new TreeMap<>();
    int from = 0;
    for (int border : borders) {
      if (border > from) {
        runs.add(new Run(text.substring(from, border), new TreeSet<>(open.keySet())));
      }
      ends.getOrDefault(border, List.of()).forEach(words -> open.merge(words.mark(), -1, Run::sum));
      begins
          .getOrDefault(border, List.of())
          .forEach(words -> open.merge(words.mark(), 1, Run::sum));
      from = border;
    }
    return runs;
  }

  /** Null where nothing is left, which takes the mark out. */
  @SuppressWarnings("NullAway") // what Map.merge asks for
  private static Integer sum(int one, int other) {
    return one + other == 0 ? null : (Integer) (one + other);
  }

  /** The events' numbers for the page's script, such as {@code 1 3}. */
  public String events() {
    return marks.stream()
        .map(mark -> String.valueOf(mark.event()))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** The events' fields for the page's script, such as {@code 1:date 3:act}. */
  public String fields() {
    return marks.stream().map(Mark::toString).collect(Collectors.joining(" "));
  }
}
