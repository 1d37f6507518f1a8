package org.durumi.reader.english;

import java.util.List;
import java.util.Set;

/**
 * The outlet that it was said to: "told Daily NK", "reported to Radio Free Asia".
 *
 * @param from first token, or -1 where there is none
 * @param to one past the last, or -1
 */
record Outlet(int from, int to) {

  private static final Outlet NONE = new Outlet(-1, -1);
  private static final Set<String> TOLD = Set.of("told", "tells", "tell");

  /** The outlet behind a verb of speech. */
  static Outlet of(List<Token> tokens, int verb) {
    int from = verb + 1;
    if (!TOLD.contains(tokens.get(verb).lower())) {
      // "according to the paper" names the speaker, not a hearer
      if (tokens.get(verb).is("according") || from >= tokens.size() || !tokens.get(from).is("to")) {
        return NONE;
      }
      from++;
    }
    if (from < tokens.size() && tokens.get(from).is("the")) {
      from++;
    }
    int to = from;
    while (to < tokens.size() && isName(tokens, to)) {
      to++;
    }
    return to > from ? new Outlet(from, to) : NONE;
  }

  private static boolean isName(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean owner = token.is("’s") && i + 1 < tokens.size() && tokens.get(i + 1).isCapitalised();
    return (token.isCapitalised() || token.isNumeric() || owner) && !DateWords.starts(token);
  }
}
