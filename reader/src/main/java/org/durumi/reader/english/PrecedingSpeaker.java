package org.durumi.reader.english;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The speaker before a verb of speech: "a resident of the town later said". */
final class PrecedingSpeaker {

  private static final Set<String> BREAKS = Words.words("source.breaks");
  private static final Set<String> NOUN_LIKE = Words.words("speech.noun-like");
  private static final Set<String> SECOND_VERB = Set.of("and", "or", "to");
  private static final Set<String> BEFORE_VERB =
      Set.of("has", "have", "had", "who", "earlier", "today", "yesterday");
  private static final int LONGEST = 22; // tokens

  private PrecedingSpeaker() {}

  /** The speaker of a verb, or null where the word is no verb or nobody is named. */
  static @Nullable Source of(List<Token> tokens, int verb) {
    if (isNoun(tokens, verb) || verb > 0 && SECOND_VERB.contains(tokens.get(verb - 1).lower())) {
      return null;
    }
    int to = verb;
    while (to > 0 && isBeforeVerb(tokens.get(to - 1))) {
      to--;
    }
    int from = to;
    while (from > 0 && to - from < LONGEST && !BREAKS.contains(tokens.get(from - 1).text())) {
      from--;
    }
    int apposed = from == to ? Apposition.start(tokens, from) : -1;
    if (apposed >= 0) {
      return SourcePhrase.upTo(tokens, apposed, from - 1, verb);
    }
    return SourcePhrase.upTo(tokens, clauseStart(tokens, from, to), to, verb);
  }

  /** "the report", "its claims". */
  private static boolean isNoun(List<Token> tokens, int verb) {
    return NOUN_LIKE.contains(tokens.get(verb).lower())
        && verb > 0
        && !tokens.get(verb - 1).isCapitalised();
  }

  private static boolean isBeforeVerb(Token token) {
    return Words.ADVERB.contains(token.lower()) || BEFORE_VERB.contains(token.lower());
  }

  /** Where the speaker's phrase starts: behind a conjunction or the verb of a clause before. */
  private static int clauseStart(List<Token> tokens, int from, int to) {
    for (int k = to - 2; k >= from; k--) {
      if (isClauseBreak(tokens, from, k)) {
        return k + 1;
      }
    }
    return from;
  }

  private static boolean isClauseBreak(List<Token> tokens, int from, int k) {
    String word = tokens.get(k).lower();
    if (k > from && word.equals("and") && Clauses.hasVerb(tokens, from, k)) {
      return true;
    }
    boolean breaks = Clauses.isAuxiliary(word) || k > from && Clauses.isConjunction(word);
    return breaks && !Clauses.isRelative(tokens, from, k);
  }
}
