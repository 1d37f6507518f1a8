package org.durumi.desk.map;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.durumi.desk.page.Words;
import org.jspecify.annotations.Nullable;

/** An event's days in words: a day, a month, a year, or from one day to another. */
final class When {

  private When() {}

  static String of(@Nullable String firstDay, @Nullable String lastDay, Words words) {
    LocalDate first = firstDay == null ? null : LocalDate.parse(firstDay);
    LocalDate last = lastDay == null ? null : LocalDate.parse(lastDay);
    if (first == null) {
      return last == null ? words.of("map.undated") : words.of("map.until", words.day(last));
    }
    if (last == null) {
      return words.of("map.since", words.day(first));
    }
    if (first.equals(last)) {
      return words.day(first);
    }
    if (first.getDayOfYear() == 1 && last.equals(Year.from(first).atMonth(12).atEndOfMonth())) {
      return inForm("y", first, words);
    }
    if (first.getDayOfMonth() == 1 && last.equals(YearMonth.from(first).atEndOfMonth())) {
      return inForm("yMMMM", first, words);
    }
    return words.of("map.span", words.day(first), words.day(last));
  }

  private static String inForm(String form, LocalDate day, Words words) {
    return DateTimeFormatter.ofLocalizedPattern(form).withLocale(words.locale()).format(day);
  }
}
