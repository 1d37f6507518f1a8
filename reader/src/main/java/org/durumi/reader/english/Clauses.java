package org.durumi.reader.english;

import java.util.List;
import java.util.Set;

/** Signs of where one clause ends and another begins. */
final class Clauses {

  private static final Set<String> AUXILIARIES = Words.words("clause.auxiliary");
  private static final Set<String> CONJUNCTIONS = Words.words("clause.conjunction");
  private static final Set<String> RELATIVE = Set.of("who", "whose");
  private static final int RELATIVE_REACH = 8; // tokens that a relative clause may run

  private Clauses() {}

  static boolean isAuxiliary(String word) {
    return AUXILIARIES.contains(word);
  }

  /** "that", "when", "because". */
  static boolean isConjunction(String word) {
    return CONJUNCTIONS.contains(word);
  }

  /** An auxiliary or a verb that states an act. */
  static boolean isVerb(String word) {
    return AUXILIARIES.contains(word) || Verbs.isVerb(word);
  }

  static boolean hasVerb(List<Token> tokens, int from, int to) {
    for (int k = from; k < to; k++) {
      if (isVerb(tokens.get(k).lower())) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a token stands in a relative clause that begins at or after {@code from}. */
  static boolean isRelative(List<Token> tokens, int from, int k) {
    for (int i = Math.max(from, k - RELATIVE_REACH); i < k; i++) {
      if (RELATIVE.contains(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }
}
