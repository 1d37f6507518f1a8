package org.durumi.linker.telling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds many words and phrases in a text at once, the longest first. Words of Latin letters stand
 * alone, or begin a longer one where the table says so; others may stand anywhere.
 */
public final class WordTable {

  private static final Comparator<Entry> LONGEST_FIRST =
      Comparator.comparingInt((Entry entry) -> -entry.word.length()).thenComparing(Entry::word);

  private final Map<Integer, List<Entry>> byStart = new HashMap<>();

  private record Entry(String word, boolean open, String id) {}

  /**
   * Something found.
   *
   * @param id what the table calls it
   * @param start its first character in the folded text
   * @param end one past its last
   */
  public record Found(String id, int start, int end) {}

  /** Adds a word; a {@code *} at its end means that the word may go on. */
  public WordTable add(String id, String word) {
    boolean open = word.endsWith("*");
    String folded = Folded.words(open ? word.substring(0, word.length() - 1) : word).strip();
    if (folded.isEmpty()) {
      throw new IllegalArgumentException("a word without letters for " + id);
    }
    List<Entry> entries = byStart.computeIfAbsent(start(folded, 0), s -> new ArrayList<>());
    entries.add(new Entry(folded, open, id));
    entries.sort(LONGEST_FIRST);
    return this;
  }

  /** What stands in a text that {@link Folded#words} gave, in order and not overlapping. */
  public List<Found> in(String folded) {
    List<Found> found = new ArrayList<>();
    int at = 0;
    while (at < folded.length()) {
      Found here = at(folded, at);
      if (here == null) {
        at++;
      } else {
        found.add(here);
        at = here.end;
      }
    }
    return found;
  }

  private @Nullable Found at(String folded, int at) {
    char c = folded.charAt(at);
    if (c == ' ' || !Folded.isDense(c) && at > 0 && folded.charAt(at - 1) != ' ') {
      return null;
    }
    for (int width = 2; width > 0; width--) {
      for (Entry entry : byStart.getOrDefault(key(folded, at, width), List.of())) {
        if (fits(folded, at, entry)) {
          return new Found(entry.id, at, at + entry.word.length());
        }
      }
    }
    return null;
  }

  private static boolean fits(String folded, int at, Entry entry) {
    if (!folded.startsWith(entry.word, at)) {
      return false;
    }
    int end = at + entry.word.length();
    char last = entry.word.charAt(entry.word.length() - 1);
    return entry.open
        || Folded.isDense(last)
        || end == folded.length()
        || folded.charAt(end) == ' '
        || Folded.isDense(folded.charAt(end));
  }

  private static int start(String word, int at) {
    return key(word, at, word.length() - at > 1 ? 2 : 1);
  }

  private static int key(String text, int at, int width) {
    return width == 1 || at + 1 >= text.length()
        ? text.charAt(at)
        : text.charAt(at) << 16 | text.charAt(at + 1);
  }
}
