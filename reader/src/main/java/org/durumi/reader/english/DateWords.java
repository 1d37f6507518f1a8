package org.durumi.reader.english;

import java.util.Set;

/** Words that begin a date. */
final class DateWords {

  private static final Set<String> WEEKDAYS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "today",
          "yesterday");
  private static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec");

  private DateWords() {}

  static boolean isWeekday(Token token) {
    return WEEKDAYS.contains(token.lower());
  }

  static boolean starts(Token token) {
    return isWeekday(token)
        || MONTHS.contains(token.lower())
        || token.is("may") && token.isCapitalised()
        || token.isNumeric()
        || Set.of("last", "early", "late", "mid", "this", "condition").contains(token.lower());
  }
}
