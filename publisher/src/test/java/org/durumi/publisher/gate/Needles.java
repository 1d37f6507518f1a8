package org.durumi.publisher.gate;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that must stand nowhere. A text is read once, however many there are: only where their
 * first two characters stand is the rest compared.
 */
final class Needles {

  private final Map<Integer, List<String>> byBeginning = new HashMap<>();
  private final BitSet firsts = new BitSet();

  /**
   * These words.
   *
   * @param words of two characters or more
   */
  Needles(Collection<String> words, String... more) {
    words.forEach(this::add);
    Arrays.asList(more).forEach(this::add);
  }

  private void add(String word) {
    firsts.set(word.charAt(0));
    byBeginning.computeIfAbsent(beginning(word, 0), _ -> new ArrayList<>()).add(word);
  }

  private static int beginning(String text, int at) {
    return text.charAt(at) << Character.SIZE | text.charAt(at + 1);
  }

  /** Fails where one of them stands, with what stands around it. */
  void assertNoneIn(CharSequence chars, String what) {
    String text = chars.toString();
    for (int at = 0; at < text.length() - 1; at++) {
      if (!firsts.get(text.charAt(at))) {
        continue;
      }
      for (String word : byBeginning.getOrDefault(beginning(text, at), List.of())) {
        if (text.startsWith(word, at)) {
          String around = text.substring(Math.max(0, at - 120), Math.min(text.length(), at + 60));
          fail(what + ": " + word + " in: " + around);
        }
      }
    }
  }
}
