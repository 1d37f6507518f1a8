package org.durumi.reader.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who says so: "according to X", "X told Y", "said X", "citing X". */
final class SourceReader {

  private static final Set<String> INTRODUCING =
      Set.of("citing", "quoting", "cited", "quotes", "cites");
  private static final Set<String> STOPS =
      Set.of(",", ";", ":", ".", "“", "”", "\"", "(", ")", "–", "—", "-", "!", "?");
  private static final Set<String> NO_SOURCE =
      Set.of(
          "it", "which", "that", "who", "there", "this", "what", "i", "we", "you", "none",
          "nothing");
  // Things that cannot speak, and people who are spoken about.
  private static final Set<String> NOT_SPEAKING =
      Set.of("be", "been", "being", "is", "are", "was", "were", "to", "not");
  private static final Set<String> NOUN_LIKE =
      Set.of(
          "report",
          "reports",
          "claims",
          "claim",
          "state",
          "states",
          "estimates",
          "broadcast",
          "quotes",
          "notes",
          "alleged",
          "called");
  private static final Set<String> AGAIN = Set.of("he", "she", "they");
  private static final Set<String> LEADS =
      Set.of(
          "and",
          "but",
          "as",
          "while",
          "when",
          "also",
          "meanwhile",
          "however",
          "later",
          "then",
          "because");
  private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom", "familiar");

  /** All sources of a sentence, in order. */
  List<Source> read(List<Token> tokens) {
    List<Source> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Source source = at(tokens, i);
      if (source != null
          && found.stream().noneMatch(f -> f.from() < source.to() && source.from() < f.to())) {
        found.add(source);
      }
    }
    return found;
  }

  private static @Nullable Source at(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (token.is("according") && i + 1 < tokens.size() && tokens.get(i + 1).is("to")) {
      return after(tokens, i, i + 2);
    }
    boolean introducing = INTRODUCING.contains(token.lower());
    if (introducing
        && i + 1 < tokens.size()
        && (token.lower().endsWith("ing") || i > 0 && !STOPS.contains(tokens.get(i - 1).text()))) {
      return after(tokens, i, i + 1);
    }
    if (!Words.SPEECH.contains(token.lower()) || introducing) {
      return null;
    }
    if (i > 0 && NOT_SPEAKING.contains(tokens.get(i - 1).lower())) {
      return passive(tokens, i);
    }
    if (token.lower().endsWith("ing") || informs(tokens, i)) {
      return null;
    }
    return inverted(tokens, i) ? after(tokens, i, i + 1) : before(tokens, i);
  }

  /** "a resident reported them to the police": no source speaks. */
  private static boolean informs(List<Token> tokens, int i) {
    if (!tokens.get(i).lower().startsWith("report") || i + 1 >= tokens.size()) {
      return false;
    }
    if (Set.of("them", "him", "her").contains(tokens.get(i + 1).lower())) {
      return true;
    }
    for (int k = i + 1; k + 1 < Math.min(tokens.size(), i + 6); k++) {
      boolean office =
          k + 2 < tokens.size()
              && Set.of("authorities", "police").contains(tokens.get(k + 2).lower());
      if (tokens.get(k).is("to")
          && (Set.of("authorities", "police").contains(tokens.get(k + 1).lower()) || office)) {
        return true;
      }
    }
    return false;
  }

  /** "the activist was quoted as saying": the subject speaks. */
  private static @Nullable Source passive(List<Token> tokens, int i) {
    if (!Set.of("quoted", "cited", "reported").contains(tokens.get(i).lower())
        || i + 1 >= tokens.size()) {
      return null;
    }
    if (tokens.get(i + 1).is("by")) {
      return after(tokens, i, i + 2);
    }
    return tokens.get(i + 1).is("as") && tokens.get(i - 1).is("was") ? before(tokens, i - 1) : null;
  }

  private static boolean inverted(List<Token> tokens, int i) {
    if (i == 0 || i + 1 >= tokens.size()) {
      return false;
    }
    String previous = tokens.get(i - 1).text();
    Token next = tokens.get(i + 1);
    return Set.of(",", "”", "\"", "’", "'").contains(previous)
        && next.isWord()
        && !Set.of("that", "to", "in", "on").contains(next.lower())
        && isPhrase(tokens, i + 1);
  }

  /** What follows "said" is a name or a noun, not a sentence. */
  private static boolean isPhrase(List<Token> tokens, int from) {
    for (int k = from; k < tokens.size() && k < from + 25; k++) {
      String word = tokens.get(k).lower();
      if (STOPS.contains(word)
          || Set.of("who", "which", "citing", "in", "on", "at").contains(word)) {
        return k > from;
      }
      if (AUXILIARIES.contains(word) || Verbs.isVerb(word)) {
        return false;
      }
    }
    return true;
  }

  private static final Set<String> AUXILIARIES =
      Set.of(
          "was", "were", "is", "are", "had", "has", "have", "been", "will", "would", "could", "may",
          "did", "should", "might", "can");

  private static @Nullable Source before(List<Token> tokens, int verb) {
    if (NOUN_LIKE.contains(tokens.get(verb).lower())
        && verb > 0
        && !tokens.get(verb - 1).isCapitalised()) {
      return null;
    }
    int to = verb;
    if (to > 0 && Set.of("and", "or", "to").contains(tokens.get(to - 1).lower())) {
      return null;
    }
    while (to > 0
        && (Words.ADVERB.contains(tokens.get(to - 1).lower())
            || Set.of("has", "have", "had", "who", "earlier", "today", "yesterday")
                .contains(tokens.get(to - 1).lower()))) {
      to--;
    }
    int from = to;
    while (from > 0 && to - from < 22 && !STOPS.contains(tokens.get(from - 1).text())) {
      from--;
    }
    int apposed = apposition(tokens, from, to);
    if (apposed >= 0) {
      return source(tokens, apposed, end(tokens, apposed, from - 1), verb);
    }
    from = phraseStart(tokens, from, to);
    return source(tokens, from, end(tokens, from, to), verb);
  }

  /** Where the speaker's phrase starts: behind a conjunction or the verb of a clause before. */
  private static int phraseStart(List<Token> tokens, int from, int to) {
    for (int k = to - 2; k >= from; k--) {
      String word = tokens.get(k).lower();
      boolean conjunction =
          Set.of(
                      "that",
                      "when",
                      "after",
                      "while",
                      "as",
                      "because",
                      "but",
                      "although",
                      "where",
                      "if",
                      "whether")
                  .contains(word)
              && k > from;
      boolean and = word.equals("and") && k > from && hasVerb(tokens, from, k);
      boolean verb = AUXILIARIES.contains(word) && !relative(tokens, from, k);
      if (conjunction && !relative(tokens, from, k) || and || verb) {
        return k + 1;
      }
    }
    return from;
  }

  private static boolean hasVerb(List<Token> tokens, int from, int to) {
    for (int k = from; k < to; k++) {
      if (AUXILIARIES.contains(tokens.get(k).lower()) || Verbs.isVerb(tokens.get(k).lower())) {
        return true;
      }
    }
    return false;
  }

  private static boolean relative(List<Token> tokens, int from, int k) {
    for (int i = Math.max(from, k - 8); i < k; i++) {
      if (Set.of("who", "whose").contains(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "Peter Jung, the head of the group, said": the name before the first comma is the source. */
  private static int apposition(List<Token> tokens, int from, int to) {
    if (from != to || from < 2 || !tokens.get(from - 1).is(",")) {
      return -1;
    }
    int comma = from - 2;
    while (comma > 0 && !tokens.get(comma).is(",") && from - comma < 18) {
      comma--;
    }
    if (!tokens.get(comma).is(",")) {
      return -1;
    }
    int start = comma;
    while (start > 0 && !STOPS.contains(tokens.get(start - 1).text()) && comma - start < 12) {
      start--;
    }
    return start < comma
            && (tokens.get(start).isCapitalised()
                || Set.of("a", "an", "the").contains(tokens.get(start).lower()))
            && !hasVerb(tokens, start, comma)
        ? start
        : -1;
  }

  private static @Nullable Source after(List<Token> tokens, int verb, int from) {
    int to = from;
    while (to < tokens.size() && to - from < 22 && !STOPS.contains(tokens.get(to).text())) {
      to++;
    }
    if (from + 1 < tokens.size()
        && Set.of(
                "case",
                "incident",
                "example",
                "fears",
                "fear",
                "concerns",
                "reasons",
                "lack",
                "need")
            .contains(
                tokens
                    .get(
                        Set.of("a", "an", "the", "security").contains(tokens.get(from).lower())
                            ? from + 1
                            : from)
                    .lower())) {
      return null;
    }
    int author = author(tokens, from, to);
    return source(tokens, author, end(tokens, author, to), verb);
  }

  /** Where the phrase ends: before a relative clause, a time or a second verb. */
  private static int end(List<Token> tokens, int from, int to) {
    for (int k = from; k < to; k++) {
      String word = tokens.get(k).lower();
      boolean relative = RELATIVE.contains(word) && k > from;
      boolean time =
          k > from + 1
                  && Set.of("on", "in", "at", "via").contains(word)
                  && k + 1 < to
                  && DateWords.starts(tokens.get(k + 1))
              || k > from && DateWords.isWeekday(tokens.get(k));
      boolean verb =
          k > from
              && (Words.SPEECH.contains(word) && !word.endsWith("ing") && !NOUN_LIKE.contains(word)
                  || Set.of("were", "was", "are", "is", "have", "has", "had").contains(word));
      if (relative || time || verb) {
        return k;
      }
    }
    return to;
  }

  private static @Nullable Source source(List<Token> tokens, int first, int to, int verb) {
    int from = first;
    while (from < to
        && (!tokens.get(from).isWord()
            || LEADS.contains(tokens.get(from).lower())
            || Words.ADVERB.contains(tokens.get(from).lower()))) {
      from++;
    }
    from = author(tokens, from, to);
    int end = to;
    while (end > from
        && (!tokens.get(end - 1).isWord() && !tokens.get(end - 1).is(")")
            || Set.of("and", "in", "on", "to").contains(tokens.get(end - 1).lower()))) {
      end--;
    }
    if (from >= end || NO_SOURCE.contains(tokens.get(from).lower()) || end - from > 20) {
      return null;
    }
    boolean again = AGAIN.contains(tokens.get(from).lower()) && end == from + 1;
    boolean definite =
        Set.of("the", "this", "that").contains(tokens.get(from).lower())
            || Set.of("same", "separate").contains(tokens.get(from).lower());
    if (!again
        && !definite
        && end == from + 1
        && !tokens.get(from).isCapitalised()
        && !Set.of(
                "activists",
                "sources",
                "officials",
                "residents",
                "witnesses",
                "relatives",
                "police",
                "authorities",
                "villagers",
                "campaigners",
                "diplomats",
                "lawyers")
            .contains(tokens.get(from).lower())) {
      return null;
    }
    int[] via = via(tokens, verb);
    return new Source(from, end, via[0], via[1], verb, again || definite);
  }

  /** "a statement released by Justice for All": the author speaks. */
  private static int author(List<Token> tokens, int from, int to) {
    boolean paper = false;
    for (int k = from; k < to; k++) {
      paper |= Words.SPEECH_NOUN.contains(tokens.get(k).lower());
      if (paper && Set.of("by", "from").contains(tokens.get(k).lower()) && k + 1 < to) {
        return k + 1;
      }
    }
    return from;
  }

  /** The outlet that it was said to: "told Daily NK", "reported to Radio Free Asia". */
  private static int[] via(List<Token> tokens, int verb) {
    int at = verb + 1;
    boolean told =
        tokens.get(verb).is("told") || tokens.get(verb).is("tells") || tokens.get(verb).is("tell");
    if (!told) {
      if (at >= tokens.size() || !tokens.get(at).is("to")) {
        return new int[] {-1, -1};
      }
      at++;
    }
    if (at < tokens.size() && tokens.get(at).is("the")) {
      at++;
    }
    int to = at;
    while (to < tokens.size()
        && (tokens.get(to).isCapitalised()
            || tokens.get(to).is("’s")
                && to + 1 < tokens.size()
                && tokens.get(to + 1).isCapitalised()
            || tokens.get(to).isNumeric())
        && !DateWords.starts(tokens.get(to))) {
      to++;
    }
    return to > at ? new int[] {at, to} : new int[] {-1, -1};
  }
}
