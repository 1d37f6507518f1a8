package org.durumi.reader.korean;

import java.time.LocalDate;
import java.time.YearMonth;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The time from which a report's "last month" counts: its publication date, to the precision known.
 *
 * @param day the day, or null where only the month or the year is known
 * @param month the month, or null where only the year is known
 * @param year the year, or null where nothing is known
 */
record Anchor(@Nullable LocalDate day, @Nullable YearMonth month, @Nullable Integer year) {

  /** The anchor of a report published then; a period of several months anchors nothing. */
  static Anchor of(@Nullable Period published) {
    CalendarDate end = published == null ? null : published.end();
    if (published == null || end == null || !end.equals(published.start())) {
      return new Anchor(null, null, null);
    }
    LocalDate day = end.day() > 0 ? end.first() : null;
    YearMonth month = end.month() > 0 ? YearMonth.of(end.year(), end.month()) : null;
    return new Anchor(day, month, end.year());
  }

  /** The latest day, month or year in which the reported things can have happened, or null. */
  @Nullable CalendarDate latest() {
    if (day != null) {
      return CalendarDate.of(day);
    }
    if (month != null) {
      return CalendarDate.of(month);
    }
    return year == null ? null : new CalendarDate(year, 0, 0);
  }

  /** The last such day of a month not after the anchor, or null where that cannot be told. */
  @Nullable LocalDate lastDay(int dayOfMonth) {
    if (day == null) {
      return null;
    }
    YearMonth at = YearMonth.from(day);
    for (int back = 0; back < 3; back++, at = at.minusMonths(1)) {
      if (at.isValidDay(dayOfMonth) && !at.atDay(dayOfMonth).isAfter(day)) {
        return at.atDay(dayOfMonth);
      }
    }
    return null;
  }

  /** The next such day of a month, the anchor's own included, or null. */
  @Nullable LocalDate nextDay(int dayOfMonth) {
    if (day == null) {
      return null;
    }
    YearMonth at = YearMonth.from(day);
    for (int ahead = 0; ahead < 3; ahead++, at = at.plusMonths(1)) {
      if (at.isValidDay(dayOfMonth) && !at.atDay(dayOfMonth).isBefore(day)) {
        return at.atDay(dayOfMonth);
      }
    }
    return null;
  }

  /** The last such month not after the anchor's month, or null where that cannot be told. */
  @Nullable YearMonth lastMonth(int monthOfYear) {
    if (month == null) {
      return null;
    }
    YearMonth same = YearMonth.of(month.getYear(), monthOfYear);
    return same.isAfter(month) ? same.minusYears(1) : same;
  }
}
