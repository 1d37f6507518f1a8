package org.durumi.reader.english;

import java.util.List;
import java.util.Set;

/** How a verb of speech stands to the one who speaks. */
final class SpeechVerb {

  private static final Set<String> INTRODUCING = Words.words("source.introducing");
  private static final Set<String> BREAKS = Words.words("source.breaks");
  // Before a verb of speech these make it something that is done to somebody, or not done at all.
  private static final Set<String> UNDERGONE =
      Set.of("be", "been", "being", "is", "are", "was", "were", "to", "not");
  private static final Set<String> THEM = Set.of("them", "him", "her");
  private static final Set<String> OFFICES = Set.of("authorities", "police");
  private static final Set<String> CLOSING = Set.of(",", "”", "\"", "’", "'");
  private static final Set<String> CLAUSE_STARTS = Set.of("that", "to", "in", "on");
  private static final Set<String> PHRASE_ENDS = Set.of("who", "which", "citing", "in", "on", "at");
  private static final int LONGEST_PHRASE = 25; // tokens

  private SpeechVerb() {}

  /** A verb of speech other than those that introduce a source. */
  static boolean isOne(Token token) {
    return Words.SPEECH.contains(token.lower()) && !INTRODUCING.contains(token.lower());
  }

  /** "the group has found": what it found out, not whom. */
  static boolean finds(List<Token> tokens, int i) {
    boolean perfect =
        i > 0
            && Set.of("has", "have").contains(tokens.get(i - 1).lower())
            && tokens.get(i).is("found");
    boolean ends =
        i + 1 >= tokens.size() || Set.of("that", ".", ",").contains(tokens.get(i + 1).lower());
    return perfect && ends;
  }

  /** "citing X", "it quotes X". */
  static boolean introduces(List<Token> tokens, int i) {
    String word = tokens.get(i).lower();
    return INTRODUCING.contains(word)
        && i + 1 < tokens.size()
        && (word.endsWith("ing") || i > 0 && !BREAKS.contains(tokens.get(i - 1).text()));
  }

  /** "was said", "to say", "not say". */
  static boolean isUndergone(List<Token> tokens, int i) {
    return i > 0 && UNDERGONE.contains(tokens.get(i - 1).lower());
  }

  /** "a resident reported them to the police": no source speaks. */
  static boolean informs(List<Token> tokens, int i) {
    if (!tokens.get(i).lower().startsWith("report") || i + 1 >= tokens.size()) {
      return false;
    }
    if (THEM.contains(tokens.get(i + 1).lower())) {
      return true;
    }
    for (int k = i + 1; k + 1 < Math.min(tokens.size(), i + 6); k++) {
      if (tokens.get(k).is("to") && (isOffice(tokens, k + 1) || isOffice(tokens, k + 2))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOffice(List<Token> tokens, int i) {
    return i < tokens.size() && OFFICES.contains(tokens.get(i).lower());
  }

  /** Whether the speaker stands behind the verb, as after a quotation. */
  static boolean isInverted(List<Token> tokens, int i) {
    if (i == 0 || i + 1 >= tokens.size()) {
      return false;
    }
    Token next = tokens.get(i + 1);
    return CLOSING.contains(tokens.get(i - 1).text())
        && next.isWord()
        && !CLAUSE_STARTS.contains(next.lower())
        && isPhrase(tokens, i + 1);
  }

  /** What follows "said" is a name or a noun, not a sentence. */
  private static boolean isPhrase(List<Token> tokens, int from) {
    for (int k = from; k < Math.min(tokens.size(), from + LONGEST_PHRASE); k++) {
      String word = tokens.get(k).lower();
      if (BREAKS.contains(word) || PHRASE_ENDS.contains(word)) {
        return k > from;
      }
      if (Clauses.isVerb(word)) {
        return false;
      }
    }
    return true;
  }
}
