package org.durumi.reader.english;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a date, sum, age or measure from a number of people. */
final class Measures {

  private static final Set<String> MEASURES = Words.words("number.measure");
  private static final Set<String> LABELS = Words.words("number.label");
  private static final Set<String> SIGNS = Set.of("$", "€", "£", "¥", "₩", "#");
  private static final Set<String> AMOUNTS =
      Set.of("least", "than", "about", "some", "nearly", "around", "over");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

  private Measures() {}

  /** Tells whether the number between two tokens counts something else than people. */
  static boolean isMeasure(List<Token> tokens, int from, int to) {
    return isMeasured(tokens, to) || isLabelled(tokens, from) || isYear(tokens, from);
  }

  /** "30 yuan", "10-year", "10:30". */
  private static boolean isMeasured(List<Token> tokens, int to) {
    if (to >= tokens.size()) {
      return false;
    }
    Token next = tokens.get(to);
    if (MEASURES.contains(next.lower())) {
      return true;
    }
    if (to + 1 >= tokens.size()) {
      return false;
    }
    Token behind = tokens.get(to + 1);
    return next.is("-") && behind.lower().startsWith("year") || next.is(":") && behind.isNumeric();
  }

  /** "Article 12", "Nov. 30", "$ 600". */
  private static boolean isLabelled(List<Token> tokens, int from) {
    if (from == 0) {
      return false;
    }
    String before = tokens.get(from - 1).lower();
    return LABELS.contains(before)
        || SIGNS.contains(before)
        || before.equals(".") && from > 1 && LABELS.contains(tokens.get(from - 2).lower());
  }

  private static boolean isYear(List<Token> tokens, int from) {
    return YEAR.matcher(tokens.get(from).text()).matches()
        && (from == 0 || !AMOUNTS.contains(tokens.get(from - 1).lower()));
  }
}
