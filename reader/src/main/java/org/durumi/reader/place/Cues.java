package org.durumi.reader.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words around names that tell a place from a person, a people, an office or a plain word. */
final class Cues {

  private final Map<String, Map<String, String>> kinds = new HashMap<>();
  private final Map<String, Integer> longest = new HashMap<>();

  Cues(String text) {
    for (String line : text.lines().toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      Map<String, String> words = kinds.computeIfAbsent(cells[0], _ -> new HashMap<>());
      for (String word : cells[2].split(" ", -1)) {
        words.put(word.replace('_', ' '), cells[1]);
        longest.merge(cells[0], word.length(), Math::max);
      }
    }
  }

  boolean has(String kind, String word) {
    return words(kind).containsKey(word);
  }

  /** What a word stands for, such as the country of a demonym; empty for an unknown word. */
  String meaning(String kind, String word) {
    return words(kind).getOrDefault(word, "");
  }

  /** The longest word of a kind that stands at a place in the text; empty for none. */
  String at(String kind, String text, int from) {
    Map<String, String> words = words(kind);
    for (int n = Math.min(longest.getOrDefault(kind, 0), text.length() - from); n > 0; n--) {
      String part = text.substring(from, from + n);
      if (words.containsKey(part)) {
        return part;
      }
    }
    return "";
  }

  /** Tells whether a word of a kind ends right before a place in the text. */
  boolean before(String kind, String text, int to) {
    Map<String, String> words = words(kind);
    for (int n = Math.min(longest.getOrDefault(kind, 0), to); n > 0; n--) {
      if (words.containsKey(text.substring(to - n, to))) {
        return true;
      }
    }
    return false;
  }

  private Map<String, String> words(String kind) {
    return kinds.getOrDefault(kind, Map.of());
  }

  /** The kinds that the file holds. */
  Set<String> kinds() {
    return kinds.keySet();
  }

  List<String> words() {
    List<String> all = new ArrayList<>();
    kinds.values().forEach(words -> all.addAll(words.keySet()));
    return all;
  }
}
