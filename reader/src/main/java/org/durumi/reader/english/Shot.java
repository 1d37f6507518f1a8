package org.durumi.reader.english;

import java.util.Set;

/** Tells people who were shot dead from people who were shot at or wounded. */
final class Shot {

  private static final Set<String> SURVIVED = Words.words("shot.survived");

  private Shot() {}

  /**
   * Somebody who "was shot" is dead, unless the sentence says that it was a wound, or that the
   * shots missed.
   */
  static boolean isDeadly(Sentence sentence, Trigger trigger) {
    if (sentence.lower(trigger.from() - 1).equals("fatally")) {
      return true;
    }
    boolean shot =
        sentence.lower(trigger.from()).equals("shot") && trigger.to() - trigger.from() == 1;
    boolean at = Set.of("at", "and", "into", "over").contains(sentence.lower(trigger.to()));
    return shot && !at && sentence.tokens().stream().noneMatch(t -> SURVIVED.contains(t.lower()));
  }
}
