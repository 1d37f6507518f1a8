package org.durumi.reader.english;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Dates that count from publication or from the day spoken of last; null where that is unknown. */
final class RelativeDates {

  private RelativeDates() {}

  /** A run of days, both ends included. */
  static Period days(LocalDate from, LocalDate to) {
    return Period.between(CalendarDate.of(from), CalendarDate.of(to));
  }

  /** "today", "yesterday". */
  static @Nullable Period daysFrom(ReferenceTime now, int days) {
    LocalDate today = now.today();
    return today == null ? null : Period.of(today.plusDays(days));
  }

  /** "the following day", "that night". */
  static @Nullable Period daysFromAnchor(ReferenceTime now, int days) {
    LocalDate anchor = now.anchor();
    return anchor == null ? null : Period.of(anchor.plusDays(days));
  }

  static @Nullable Period overnight(ReferenceTime now) {
    LocalDate today = now.today();
    return today == null ? null : days(today.minusDays(1), today);
  }

  /** "last Tuesday", "Tuesday of last week". */
  static @Nullable Period weekday(ReferenceTime now, String lead, String name, boolean lastWeek) {
    LocalDate today = now.today();
    if (today == null) {
      return null;
    }
    DayOfWeek day = CalendarNames.weekday(name);
    if (lead.equals("next")) {
      return Period.of(today.with(TemporalAdjusters.next(day)));
    }
    if (lastWeek) {
      return Period.of(today.with(DayOfWeek.MONDAY).minusWeeks(1).with(day));
    }
    if (lead.endsWith("last")) {
      return Period.of(today.with(TemporalAdjusters.previous(day)));
    }
    return Period.of(
        today.with(
            now.forward()
                ? TemporalAdjusters.nextOrSame(day)
                : TemporalAdjusters.previousOrSame(day)));
  }

  static @Nullable Period weekend(ReferenceTime now) {
    LocalDate today = now.today();
    if (today == null) {
      return null;
    }
    LocalDate sunday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    return days(sunday.minusDays(1), sunday);
  }

  /** "early last week"; the part may be empty. */
  static @Nullable Period week(ReferenceTime now, String part, String which) {
    LocalDate today = now.today();
    if (today == null) {
      return null;
    }
    LocalDate thisMonday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate start =
        switch (which) {
          case "last" -> thisMonday.minusWeeks(1);
          case "next" -> thisMonday.plusWeeks(1);
          case "the past" -> today.minusDays(7);
          default -> thisMonday;
        };
    boolean untilToday = which.equals("the past") || which.equals("this") && !now.forward();
    return switch (part) {
      case "early" -> days(start, start.plusDays(2));
      case "late" -> days(start.plusDays(3), start.plusDays(6));
      default -> days(start, untilToday ? today : start.plusDays(6));
    };
  }

  /** "this month", "last month". */
  static @Nullable CalendarDate month(ReferenceTime now, String which) {
    LocalDate published = now.published();
    if (published == null) {
      return null;
    }
    YearMonth month = YearMonth.from(published);
    return CalendarDate.of(which.startsWith("last") ? month.minusMonths(1) : month);
  }

  /** "earlier this month", "later this month". */
  static @Nullable Period withinMonth(ReferenceTime now, boolean later) {
    LocalDate published = now.published();
    if (published == null) {
      return null;
    }
    return later || !now.toTheDay()
        ? Period.of(CalendarDate.of(YearMonth.from(published)))
        : days(published.withDayOfMonth(1), published);
  }

  /** "earlier this year". */
  static @Nullable Period withinYear(ReferenceTime now) {
    LocalDate published = now.published();
    return published == null ? null : days(published.withDayOfYear(1), published);
  }

  /** "this year", "last year". */
  static @Nullable Period year(ReferenceTime now, String which) {
    LocalDate published = now.published();
    return published == null
        ? null
        : Period.of(new CalendarDate(published.getYear() - (which.equals("last") ? 1 : 0), 0, 0));
  }

  /** "the first half of 2019", "the second half of last year". */
  static @Nullable Period half(
      ReferenceTime now, String which, @Nullable String year, @Nullable String relative) {
    LocalDate published = now.published();
    int back = relative != null && relative.equalsIgnoreCase("last") ? 1 : 0;
    int y =
        year != null ? Integer.parseInt(year) : published == null ? 0 : published.getYear() - back;
    if (y == 0) {
      return null;
    }
    boolean first = which.equals("first");
    return Period.between(
        new CalendarDate(y, first ? 1 : 7, 0), new CalendarDate(y, first ? 6 : 12, 0));
  }

  /** "three weeks ago"; a week is blurred by three days on both sides. */
  static @Nullable Period ago(ReferenceTime now, int number, String unit) {
    LocalDate published = now.published();
    if (published == null || number == 0) {
      return null;
    }
    LocalDate today = now.today();
    return switch (unit) {
      case "day" -> today == null ? null : Period.of(today.minusDays(number));
      case "week" -> today == null ? null : aroundDay(today.minusWeeks(number));
      case "month" -> Period.of(CalendarDate.of(YearMonth.from(published).minusMonths(number)));
      default -> Period.of(new CalendarDate(published.getYear() - number, 0, 0));
    };
  }

  private static Period aroundDay(LocalDate day) {
    return days(day.minusDays(3), day.plusDays(3));
  }
}
