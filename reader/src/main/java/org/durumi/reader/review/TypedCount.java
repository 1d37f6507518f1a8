package org.durumi.reader.review;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.record.event.Count;

/** Reads counts in the forms in which {@link Count} shows them to people. */
final class TypedCount {

  static final String FORMS = "30, about 30, 9 or more, up to 60 or 13-15";

  private static final String NUMBER = "([0-9]{1,9})";
  private static final Pattern ABOUT = Pattern.compile("(?:about|around|some) +");
  private static final Pattern EXACT = Pattern.compile(NUMBER);
  private static final Pattern LEAST = Pattern.compile(NUMBER + " +or +more|at +least +" + NUMBER);
  private static final Pattern MOST = Pattern.compile("(?:up +to|at +most) +" + NUMBER);
  private static final Pattern RANGE = Pattern.compile(NUMBER + " *[-–] *" + NUMBER);

  private TypedCount() {}

  static Optional<Count> read(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    Matcher about = ABOUT.matcher(text);
    boolean approximate = about.lookingAt();
    return range(approximate ? text.substring(about.end()) : text)
        .map(count -> new Count(count.min(), count.max(), approximate));
  }

  private static Optional<Count> range(String text) {
    Matcher exact = EXACT.matcher(text);
    if (exact.matches()) {
      return Optional.of(Count.exactly(number(exact.group(1))));
    }
    Matcher least = LEAST.matcher(text);
    if (least.matches()) {
      String number = least.group(1) == null ? least.group(2) : least.group(1);
      return Optional.of(Count.atLeast(number(number)));
    }
    Matcher most = MOST.matcher(text);
    if (most.matches()) {
      return Optional.of(Count.atMost(number(most.group(1))));
    }
    Matcher range = RANGE.matcher(text);
    return range.matches() && number(range.group(1)) <= number(range.group(2))
        ? Optional.of(Count.between(number(range.group(1)), number(range.group(2))))
        : Optional.empty();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
