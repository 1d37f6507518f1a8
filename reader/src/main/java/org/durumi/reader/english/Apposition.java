package org.durumi.reader.english;

import java.util.List;
import java.util.Set;

/** "Peter Jung, the head of the group, said": the name before the first comma is the source. */
final class Apposition {

  private static final Set<String> BREAKS = Words.words("source.breaks");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final int LONGEST_ASIDE = 18; // tokens, commas included
  private static final int LONGEST_NAME = 12; // tokens

  private Apposition() {}

  /** The first token of the name whose apposition ends before {@code to}, or -1. */
  static int start(List<Token> tokens, int to) {
    if (to < 2 || !tokens.get(to - 1).is(",")) {
      return -1;
    }
    int comma = to - 2;
    while (comma > 0 && !tokens.get(comma).is(",") && to - comma < LONGEST_ASIDE) {
      comma--;
    }
    if (!tokens.get(comma).is(",")) {
      return -1;
    }
    int start = comma;
    while (start > 0
        && !BREAKS.contains(tokens.get(start - 1).text())
        && comma - start < LONGEST_NAME) {
      start--;
    }
    return isName(tokens, start, comma) ? start : -1;
  }

  private static boolean isName(List<Token> tokens, int from, int to) {
    return from < to
        && (tokens.get(from).isCapitalised() || ARTICLES.contains(tokens.get(from).lower()))
        && !Clauses.hasVerb(tokens, from, to);
  }
}
