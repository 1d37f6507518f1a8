package org.durumi.reader.english;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts the words around a speaker down to the phrase that names the speaker. */
final class SourcePhrase {

  private static final Set<String> LEADS = Words.words("source.lead");
  private static final Set<String> NOBODY = Words.words("source.none");
  private static final Set<String> PEOPLE = Words.words("source.people");
  private static final Set<String> NOUN_LIKE = Words.words("speech.noun-like");
  private static final Set<String> RELATIVE =
      Set.of("who", "whose", "which", "that", "whom", "familiar");
  private static final Set<String> BEFORE_TIME = Set.of("on", "in", "at", "via");
  private static final Set<String> VERBS = Set.of("were", "was", "are", "is", "have", "has", "had");
  private static final Set<String> LOOSE_ENDS = Set.of("and", "in", "on", "to");
  private static final Set<String> BEFORE_AUTHOR = Set.of("by", "from");
  private static final Set<String> PRONOUNS = Set.of("he", "she", "they");
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "same", "separate");
  private static final int LONGEST = 20; // tokens

  private SourcePhrase() {}

  /** The source that starts at {@code first} and ends at {@code limit} or before, or null. */
  static @Nullable Source upTo(List<Token> tokens, int first, int limit, int verb) {
    int to = end(tokens, first, limit);
    int from = first;
    while (from < to && isLead(tokens.get(from))) {
      from++;
    }
    from = author(tokens, from, to);
    while (to > from && isLooseEnd(tokens.get(to - 1))) {
      to--;
    }
    if (from >= to || to - from > LONGEST) {
      return null;
    }
    Token lead = tokens.get(from);
    boolean alone = to == from + 1;
    boolean known = DEFINITE.contains(lead.lower()) || alone && PRONOUNS.contains(lead.lower());
    if (NOBODY.contains(lead.lower()) || alone && !known && !isSomebody(lead)) {
      return null;
    }
    Outlet via = Outlet.of(tokens, verb);
    return new Source(from, to, via.from(), via.to(), verb, known);
  }

  /** "a statement released by Justice for All": the author speaks. */
  static int author(List<Token> tokens, int from, int to) {
    boolean paper = false;
    for (int k = from; k < to; k++) {
      paper |= Words.SPEECH_NOUN.contains(tokens.get(k).lower());
      if (paper && BEFORE_AUTHOR.contains(tokens.get(k).lower()) && k + 1 < to) {
        return k + 1;
      }
    }
    return from;
  }

  /** Where the phrase ends: before a relative clause, a time or a second verb. */
  private static int end(List<Token> tokens, int from, int to) {
    for (int k = from + 1; k < to; k++) {
      String word = tokens.get(k).lower();
      if (RELATIVE.contains(word) || isVerb(word) || startsTime(tokens, from, k, to)) {
        return k;
      }
    }
    return to;
  }

  private static boolean isVerb(String word) {
    boolean speech =
        Words.SPEECH.contains(word) && !word.endsWith("ing") && !NOUN_LIKE.contains(word);
    return speech || VERBS.contains(word);
  }

  private static boolean startsTime(List<Token> tokens, int from, int k, int to) {
    boolean dated =
        k > from + 1
            && k + 1 < to
            && BEFORE_TIME.contains(tokens.get(k).lower())
            && DateWords.starts(tokens.get(k + 1));
    return dated || DateWords.isWeekday(tokens.get(k));
  }

  private static boolean isLead(Token token) {
    return !token.isWord() || LEADS.contains(token.lower()) || Words.ADVERB.contains(token.lower());
  }

  private static boolean isLooseEnd(Token token) {
    return !token.isWord() && !token.is(")") || LOOSE_ENDS.contains(token.lower());
  }

  /** A single word that can be a source: a name, or people of a kind. */
  private static boolean isSomebody(Token token) {
    return token.isCapitalised() || PEOPLE.contains(token.lower());
  }
}
