package org.durumi.reader.english;

import java.util.List;
import java.util.Set;

/** Looks for words of a class near a trigger; reaches are counted in tokens. */
final class Nearby {

  private Nearby() {}

  static boolean around(Sentence sentence, Trigger trigger, Set<String> words, int reach) {
    return between(sentence, trigger.from() - reach, trigger.to() + reach, words);
  }

  static boolean behind(Sentence sentence, Trigger trigger, Set<String> words, int reach) {
    return between(sentence, trigger.to(), trigger.to() + reach, words);
  }

  /** Whether a token from {@code from} on and before {@code to} is one of the words. */
  static boolean between(Sentence sentence, int from, int to, Set<String> words) {
    List<Token> tokens = sentence.tokens();
    for (int i = Math.max(0, from); i < Math.min(tokens.size(), to); i++) {
      if (words.contains(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }
}
