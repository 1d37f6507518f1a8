package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words with what they mean, found by longest match at a place in a text.
 *
 * @param <T> what a word means
 */
final class WordIndex<T> {

  /** A word and its meaning. */
  record Entry<T>(String word, T value) {}

  private final Map<Character, List<Entry<T>>> byFirst = new HashMap<>();

  WordIndex(List<Entry<T>> entries) {
    for (Entry<T> entry : entries) {
      byFirst.computeIfAbsent(entry.word().charAt(0), c -> new ArrayList<>()).add(entry);
    }
    for (List<Entry<T>> list : byFirst.values()) {
      list.sort(Comparator.comparingInt((Entry<T> e) -> e.word().length()).reversed());
    }
  }

  /** All meanings of the longest word that begins at a place of the text; empty for none. */
  List<Entry<T>> all(String text, int from) {
    Entry<T> longest = at(text, from);
    if (longest == null) {
      return List.of();
    }
    List<Entry<T>> list = byFirst.getOrDefault(text.charAt(from), List.of());
    return list.stream().filter(e -> e.word().equals(longest.word())).toList();
  }

  /** The longest word that begins at a place of the text, or null. */
  @Nullable Entry<T> at(String text, int from) {
    if (from >= text.length()) {
      return null;
    }
    List<Entry<T>> list = byFirst.get(text.charAt(from));
    if (list != null) {
      for (Entry<T> entry : list) {
        if (text.startsWith(entry.word(), from)) {
          return entry;
        }
      }
    }
    return null;
  }
}
