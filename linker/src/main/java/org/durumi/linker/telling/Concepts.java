package org.durumi.linker.telling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A small vocabulary that English, Korean, Chinese, Spanish and German share, from {@code
 * concepts.tsv}: what was done, to whom, by whom, and the places that recur. It carries a likeness
 * of content from one language to another.
 */
public final class Concepts {

  private static final Concepts STANDARD = new Concepts();

  private final WordTable table = new WordTable();
  private final List<String> ids;

  private Concepts() {
    SortedSet<String> all = new TreeSet<>();
    for (String[] row : Tsv.rows(Concepts.class, "concepts.tsv")) {
      table.add(row[0], row[2]);
      all.add(row[0]);
    }
    ids = List.copyOf(all);
  }

  /** The vocabulary that comes with the program. */
  public static Concepts standard() {
    return STANDARD;
  }

  /** How many concepts there are. */
  public int size() {
    return ids.size();
  }

  /** The number of a concept, below {@link #size}; -1 if there is none of the name. */
  public int number(String id) {
    return Math.max(-1, Collections.binarySearch(ids, id));
  }

  /** True for a country's concept. */
  public boolean isCountry(int number) {
    return ids.get(number).startsWith("@");
  }

  /** The concepts of a text that {@link Folded#words} gave, in order, repeats kept. */
  public List<String> in(String folded) {
    return table.in(folded).stream().map(WordTable.Found::id).toList();
  }

  /** A text's concepts and numbers in order: what a translation keeps. */
  public List<String> anchors(String text) {
    String folded = Folded.words(text);
    List<String> anchors = new ArrayList<>();
    int from = 0;
    for (WordTable.Found found : table.in(folded)) {
      numbers(folded, from, found.start(), anchors);
      anchors.add(found.id());
      from = found.end();
    }
    numbers(folded, from, folded.length(), anchors);
    return anchors;
  }

  private static void numbers(String folded, int from, int to, List<String> into) {
    int at = from;
    while (at < to) {
      int start = at;
      while (at < to && Character.isDigit(folded.charAt(at))) {
        at++;
      }
      if (at > start) {
        into.add(folded.substring(start, at));
      }
      at++;
    }
  }
}
