package org.durumi.reader.english;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A whole number in digits or words: "5,000", "3 million", "two hundred and five".
 *
 * @param to one past its last token
 * @param value at least 0
 */
record Cardinal(int to, int value) {

  private static final Pattern GROUPING = Pattern.compile("(?<=\\d),(?=\\d{3}(\\D|$))");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
  private static final Set<String> ARTICLES = Set.of("a", "an");

  /** The number that starts at a token, or null. */
  static @Nullable Cardinal at(List<Token> tokens, int i) {
    return tokens.get(i).isNumeric() ? inDigits(tokens, i) : inWords(tokens, i);
  }

  private static @Nullable Cardinal inDigits(List<Token> tokens, int i) {
    String digits = GROUPING.matcher(tokens.get(i).text()).replaceAll("");
    if (!DIGITS.matcher(digits).matches()) {
      return null;
    }
    long value = Long.parseLong(digits);
    int to = i + 1;
    if (to < tokens.size() && NumberWords.isScale(tokens.get(to))) {
      value *= NumberWords.scale(tokens.get(to++));
    }
    return of(to, value);
  }

  private static @Nullable Cardinal inWords(List<Token> tokens, int i) {
    boolean article = ARTICLES.contains(tokens.get(i).lower());
    if (article && (i + 1 >= tokens.size() || !NumberWords.isScale(tokens.get(i + 1)))) {
      return null;
    }
    Sum sum = article ? new Sum(0, 1) : new Sum(0, 0);
    int first = article ? i + 1 : i;
    int to = first;
    for (; to < tokens.size(); to++) {
      if (to > first && sum.isJoined(tokens, to)) {
        continue;
      }
      Sum more = sum.with(tokens.get(to), article || to > first);
      if (more == null) {
        break;
      }
      sum = more;
    }
    return to == first || sum.total() <= 0 ? null : of(to, sum.total());
  }

  private static @Nullable Cardinal of(int to, long value) {
    return value > Integer.MAX_VALUE ? null : new Cardinal(to, (int) value);
  }

  /**
   * A number half read.
   *
   * @param thousands what whole thousands and millions came to
   * @param part what stands behind them, below a thousand
   */
  private record Sum(long thousands, long part) {

    long total() {
      return thousands + part;
    }

    /** "two hundred and five": the "and" belongs to the number. */
    boolean isJoined(List<Token> tokens, int at) {
      return tokens.get(at).is("and")
          && part >= 100
          && at + 1 < tokens.size()
          && NumberWords.simple(tokens.get(at + 1)) > 0;
    }

    /** The number with one more word, or null where the word does not go on with it. */
    @Nullable Sum with(Token token, boolean begun) {
      long scale = NumberWords.scale(token);
      if (scale >= 1000 && begun) {
        return new Sum(thousands + Math.max(part, 1) * scale, 0);
      }
      if (scale > 1 && begun) {
        return new Sum(thousands, Math.max(part, 1) * scale);
      }
      long ones = NumberWords.simple(token);
      return ones > 0 && fits(ones) ? new Sum(thousands, part + ones) : null;
    }

    /** "twenty" takes "three", "two hundred" takes "thirty"; "twenty" does not take "thirty". */
    private boolean fits(long ones) {
      return part == 0
          || part % 10 == 0 && part >= 20 && ones < 10
          || part >= 100 && part % 100 == 0;
    }
  }
}
