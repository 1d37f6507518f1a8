package org.durumi.reader.english;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Days of named months and months themselves; the year is found where it is left out. */
final class MonthDates {

  private static final int SOON = 60; // days after publication that a date may still lie ahead
  private static final int LEAP_YEAR = 2000;

  private MonthDates() {}

  /** "2016-11-30". */
  static Period day(String year, String month, String day) {
    return Period.of(
        new CalendarDate(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
  }

  /** "March 3", "3 March 2019". */
  static Period day(ReferenceTime now, String month, String day, @Nullable String year) {
    int m = CalendarNames.month(month);
    int d = Integer.parseInt(day);
    if (year != null) {
      return Period.of(new CalendarDate(Integer.parseInt(year), m, d));
    }
    LocalDate published = now.published();
    if (published == null) {
      return Period.partial(
          String.format(Locale.ROOT, "XXXX-%02d-%02d", m, valid(LEAP_YEAR, m, d)));
    }
    return Period.of(nearest(published, m, d));
  }

  /** "March 3 to 5", "March 30 to April 2". */
  static Period days(
      ReferenceTime now,
      String month,
      String from,
      @Nullable String laterMonth,
      String to,
      @Nullable String year) {
    Period start = day(now, month, from, year);
    Period end = day(now, laterMonth == null ? month : laterMonth, to, year);
    CalendarDate first = start.start();
    CalendarDate last = end.end();
    return first == null || last == null ? start : Period.between(first, last);
  }

  /** The year that puts a day at most about ten months before publication, or soon after it. */
  private static LocalDate nearest(LocalDate published, int month, int day) {
    LocalDate candidate = inYear(published.getYear() + 1, month, day);
    while (candidate.isAfter(published.plusDays(SOON))) {
      candidate = inYear(candidate.getYear() - 1, month, day);
    }
    return candidate;
  }

  /** 29 February is the 28th in a common year. */
  private static LocalDate inYear(int year, int month, int day) {
    int last = YearMonth.of(year, month).lengthOfMonth();
    if (day > last && !(month == 2 && day == 29)) {
      throw new DateTimeException("no such day");
    }
    return LocalDate.of(year, month, Math.min(day, last));
  }

  /** "March", "March 2019". */
  static @Nullable CalendarDate month(ReferenceTime now, String name, @Nullable String year) {
    int m = CalendarNames.month(name);
    if (year != null) {
      return new CalendarDate(Integer.parseInt(year), m, 0);
    }
    LocalDate published = now.published();
    if (published == null) {
      return null;
    }
    YearMonth last = YearMonth.from(published);
    YearMonth candidate = YearMonth.of(last.getYear() + 1, m);
    while (candidate.isAfter(last.plusMonths(now.forward() ? 11 : 0))) {
      candidate = candidate.minusYears(1);
    }
    return CalendarDate.of(candidate);
  }

  /** "March 2019", "March last year". */
  static @Nullable Period monthOfYear(ReferenceTime now, String name, String year) {
    if (Character.isDigit(year.charAt(0))) {
      return whole(month(now, name, year));
    }
    LocalDate published = now.published();
    if (published == null) {
      return null;
    }
    int y = published.getYear() - (year.startsWith("last") ? 1 : 0);
    return Period.of(new CalendarDate(y, CalendarNames.month(name), 0));
  }

  /** All of a month. */
  static @Nullable Period whole(@Nullable CalendarDate month) {
    return month == null ? null : Period.of(month);
  }

  /** "early March", "the second half of March". */
  static @Nullable Period part(String part, @Nullable CalendarDate month) {
    if (month == null) {
      return null;
    }
    LocalDate first = month.first();
    LocalDate last = month.last();
    int space = part.indexOf(' ');
    return switch (space < 0 ? part : part.substring(0, space)) {
      case "early", "beginning", "start" -> RelativeDates.days(first, first.withDayOfMonth(10));
      case "mid", "middle" ->
          RelativeDates.days(first.withDayOfMonth(11), first.withDayOfMonth(20));
      case "first" -> RelativeDates.days(first, first.withDayOfMonth(15));
      case "second" -> RelativeDates.days(first.withDayOfMonth(16), last);
      default -> RelativeDates.days(first.withDayOfMonth(21), last);
    };
  }

  /** "the 15th": the last one that passed, or the next one where the words look ahead. */
  static Period dayOfMonth(ReferenceTime now, int day) {
    LocalDate published = now.published();
    if (published == null) {
      return Period.partial(String.format(Locale.ROOT, "XXXX-XX-%02d", valid(LEAP_YEAR, 1, day)));
    }
    YearMonth month = YearMonth.from(published);
    if (now.toTheDay() && !now.forward() && day > published.getDayOfMonth()) {
      month = month.minusMonths(1);
    } else if (now.toTheDay() && now.forward() && day < published.getDayOfMonth()) {
      month = month.plusMonths(1);
    }
    return Period.of(month.atDay(day));
  }

  /** The day itself; the calendar refuses one that it does not have. */
  private static int valid(int year, int month, int day) {
    return LocalDate.of(year, month, day).getDayOfMonth();
  }
}
