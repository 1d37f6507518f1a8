package org.durumi.reader.chinese;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as written in digits, Chinese numerals or both ({@code 1.2万}, {@code 两千六百}, {@code 五六}).
 *
 * @param low the number, or the lower of two neighbours
 * @param high equal to {@code low} except for neighbours ("five or six")
 * @param end one past its last UTF-16 unit
 */
record Numeral(BigDecimal low, BigDecimal high, int end) {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final Pattern ARABIC =
      Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d{1,12}(?:\\.\\d{1,4})?)([十百千万亿]{0,2})");

  /** The number as a whole count, or -1 if it is none or too large. */
  int lowCount() {
    return count(low);
  }

  /** The upper number as a whole count, or -1 if it is none or too large. */
  int highCount() {
    return count(high);
  }

  private static int count(BigDecimal value) {
    return (value.scale() > 0 && value.stripTrailingZeros().scale() > 0)
            || value.compareTo(BigDecimal.valueOf(1_000_000_000)) > 0
        ? -1
        : value.intValue();
  }

  /** The number that begins at an offset, or null. */
  static @Nullable Numeral at(String text, int start) {
    char c = text.charAt(start);
    if (c >= '0' && c <= '9') {
      return arabic(text, start);
    }
    return digit(c) >= 0 || (unit(c) > 0 && c != '亿' && c != '万') ? chinese(text, start) : null;
  }

  private static @Nullable Numeral arabic(String text, int start) {
    Matcher m = ARABIC.matcher(text).region(start, text.length());
    if (!m.lookingAt()) {
      return null;
    }
    BigDecimal value = new BigDecimal(m.group(1).replace(",", ""));
    for (char u : m.group(2).toCharArray()) {
      value = value.multiply(BigDecimal.valueOf(unit(u)));
    }
    return new Numeral(value, value, m.end());
  }

  private static @Nullable Numeral chinese(String text, int start) {
    long[] total = new long[2];
    long[] section = new long[2];
    long[] pending = {0, 0};
    boolean some = false;
    int i = start;
    for (; i < text.length(); i++) {
      int digit = digit(text.charAt(i));
      long unit = unit(text.charAt(i));
      if (digit >= 0) {
        boolean neighbours = pending[0] > 0 && digit == pending[1] + 1 && pending[0] == pending[1];
        boolean row = !neighbours && pending[1] > 0;
        pending[0] = neighbours ? pending[0] : row ? pending[0] * 10 + digit : digit;
        pending[1] = neighbours ? digit : row ? pending[1] * 10 + digit : digit;
      } else if (unit > 0) {
        for (int k = 0; k < 2; k++) {
          if (unit >= 10_000) {
            total[k] += (section[k] + pending[k]) * unit;
            section[k] = 0;
          } else {
            section[k] += (pending[k] == 0 ? 1 : pending[k]) * unit;
          }
          pending[k] = 0;
        }
      } else {
        break;
      }
      some = true;
      if (i - start > 12) {
        return null;
      }
    }
    return some
        ? new Numeral(
            BigDecimal.valueOf(total[0] + section[0] + pending[0]),
            BigDecimal.valueOf(total[1] + section[1] + pending[1]),
            i)
        : null;
  }

  private static int digit(char c) {
    return switch (c) {
      case '〇' -> 0;
      case '两' -> 2;
      default -> DIGITS.indexOf(c);
    };
  }

  private static long unit(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1000;
      case '万' -> 10_000;
      case '亿' -> 100_000_000;
      default -> 0;
    };
  }
}
