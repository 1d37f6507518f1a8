package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/** Reads a Korean numeral: 30, 2천600, 1만, 1,200, 두, 서너, 수십, 삼십. */
final class Numerals {

  private static final long LARGEST = 100_000_000L;
  private static final Pattern DIGITS =
      Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d{1,9})\\s?([억만천백십]?)");
  private static final String SINO = "일이삼사오육칠팔구";
  private static final WordIndex<Count> WORDS = words();

  private Numerals() {}

  /** A numeral and where it ends. A vague one (수십) is already an interval. */
  record Numeral(int end, Count count) {}

  private static WordIndex<Count> words() {
    List<WordIndex.Entry<Count>> entries = new ArrayList<>();
    for (String[] row : Lexicon.rows("numerals.tsv")) {
      int low = Integer.parseInt(row[1]);
      Count count =
          row[2].isEmpty() ? Count.atLeast(low) : Count.between(low, Integer.parseInt(row[2]));
      entries.add(new WordIndex.Entry<>(row[0], count));
    }
    return new WordIndex<>(entries);
  }

  /** The numeral that begins at a place, or null. */
  static @Nullable Numeral at(String text, int from) {
    char c = text.charAt(from);
    if (c >= '0' && c <= '9') {
      return digits(text, from);
    }
    WordIndex.Entry<Count> word = WORDS.at(text, from);
    if (word != null) {
      return new Numeral(from + word.word().length(), word.value());
    }
    return SINO.indexOf(c) >= 0 || "십백천만".indexOf(c) >= 0 ? sino(text, from) : null;
  }

  private static @Nullable Numeral digits(String text, int from) {
    Matcher m = DIGITS.matcher(text);
    long value = 0;
    int at = from;
    while (m.region(at, text.length()).lookingAt() && value < LARGEST) {
      boolean unit = !m.group(2).isEmpty();
      if (at > from && text.charAt(at) == ' ') {
        break;
      }
      value += Long.parseLong(m.group(1).replace(",", "")) * unit(m.group(2));
      at = unit ? m.end() : m.end(1);
      if (!unit) {
        break;
      }
    }
    return value > Integer.MAX_VALUE ? null : new Numeral(at, Count.exactly((int) value));
  }

  private static long unit(String unit) {
    return switch (unit) {
      case "억" -> LARGEST;
      case "만" -> 10_000;
      case "천" -> 1_000;
      case "백" -> 100;
      case "십" -> 10;
      default -> 1;
    };
  }

  private static @Nullable Numeral sino(String text, int from) {
    long total = 0;
    long section = 0;
    long digit = 0;
    int at = from;
    for (; at < text.length() && total + section < LARGEST; at++) {
      char c = text.charAt(at);
      int value = SINO.indexOf(c);
      if (value >= 0) {
        if (digit > 0) {
          return null;
        }
        digit = value + 1;
      } else if (c == '만') {
        total += Math.max(1, section + digit) * 10_000;
        section = 0;
        digit = 0;
      } else if ("십백천".indexOf(c) >= 0) {
        section += Math.max(1, digit) * unit(String.valueOf(c));
        digit = 0;
      } else {
        break;
      }
    }
    return new Numeral(at, Count.exactly((int) Math.min(LARGEST, total + section + digit)));
  }
}
