package org.durumi.linker.match;

import java.util.HashMap;
import java.util.Map;

/** Numbers words from 0 in the order in which they first come. */
final class Numbering {
  private final Map<String, Integer> numbers = new HashMap<>();

  int of(String word) {
    Integer next = numbers.size();
    Integer known = numbers.putIfAbsent(word, next);
    return known == null ? next : known;
  }
}
