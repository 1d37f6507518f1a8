package org.durumi.reader.english;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.durumi.reader.lexicon.Table;

/** Words for numbers and what they are worth, from {@code numbers.tsv}. */
final class NumberWords {

  private static final Map<String, Integer> VALUES = new HashMap<>();
  private static final Map<String, Integer> SCALES = new HashMap<>();
  private static final Map<String, Integer> VAGUE = new HashMap<>();

  static {
    for (String[] row : Table.rows(NumberWords.class, "numbers.tsv")) {
      int value = Integer.parseInt(row[1]);
      String kind = row.length > 2 ? row[2] : "";
      (kind.equals("vague") ? VAGUE : VALUES).put(row[0], value);
      if (kind.equals("scale")) {
        SCALES.put(row[0], value);
      }
    }
  }

  private NumberWords() {}

  /** The number that a word names, scales included: "seven", "hundred". */
  static OptionalInt value(String word) {
    Integer value = VALUES.get(word);
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  /** The least that a vague plural can mean: "dozens". */
  static OptionalInt least(String word) {
    Integer least = VAGUE.get(word);
    return least == null ? OptionalInt.empty() : OptionalInt.of(least);
  }

  static boolean isScale(Token token) {
    return SCALES.containsKey(token.lower());
  }

  /** What a word multiplies the number before it by: 1000 for "thousand", 1 for other words. */
  static int scale(Token token) {
    return SCALES.getOrDefault(token.lower(), 1);
  }

  /** What a word that is no scale is worth, "twenty-three" among them, or 0. */
  static int simple(Token token) {
    if (isScale(token)) {
      return 0;
    }
    String word = token.lower();
    Integer direct = VALUES.get(word);
    if (direct != null) {
      return direct;
    }
    int hyphen = word.indexOf('-');
    if (hyphen <= 0) {
      return 0;
    }
    int tens = VALUES.getOrDefault(word.substring(0, hyphen), 0);
    int ones = VALUES.getOrDefault(word.substring(hyphen + 1), 0);
    return tens >= 20 && tens % 10 == 0 && ones > 0 && ones < 10 ? tens + ones : 0;
  }
}
