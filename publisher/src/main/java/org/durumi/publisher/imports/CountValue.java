package org.durumi.publisher.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.record.event.Count;

/** Reads a cell's number of people: {@code 30}, {@code 21-30}, {@code at least 9}, {@code ~60}. */
final class CountValue {

  private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?:\\.0+)?";
  private static final String UNIT = "\\s*(?:people|persons|명|여명|人|名)?";
  private static final Pattern ONE =
      Pattern.compile(
          "(about|around|some|approximately|approx\\.?|ca\\.?|c\\.|~|약|大约|约)?\\s*" + NUMBER + UNIT);
  private static final Pattern RANGE =
      Pattern.compile(NUMBER + UNIT + "\\s*(?:-|–|—|~|to)\\s*" + NUMBER + UNIT);
  private static final Pattern LEAST =
      Pattern.compile(
          "(?:at least|>=|≥|최소|至少)\\s*"
              + NUMBER
              + UNIT
              + "|"
              + NUMBER
              + UNIT
              + "\\s*(?:\\+|or more|이상|以上)");
  private static final Pattern MOST =
      Pattern.compile(
          "(?:at most|up to|<=|≤|최대|最多)\\s*"
              + NUMBER
              + UNIT
              + "|"
              + NUMBER
              + UNIT
              + "\\s*(?:이하|以下)");

  private CountValue() {}

  static Optional<Count> read(String cell) {
    String words = cell.strip().toLowerCase(Locale.ROOT);
    Matcher one = ONE.matcher(words);
    if (one.matches()) {
      int n = number(one.group(2));
      return Optional.of(one.group(1) == null ? Count.exactly(n) : Count.about(n));
    }
    Matcher range = RANGE.matcher(words);
    if (range.matches()) {
      int least = number(range.group(1));
      int most = number(range.group(2));
      return least > most ? Optional.empty() : Optional.of(Count.between(least, most));
    }
    Matcher least = LEAST.matcher(words);
    if (least.matches()) {
      return Optional.of(Count.atLeast(number(either(least))));
    }
    Matcher most = MOST.matcher(words);
    return most.matches() ? Optional.of(Count.atMost(number(either(most)))) : Optional.empty();
  }

  private static String either(Matcher matcher) {
    return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits.replace(",", ""));
  }
}
