package org.durumi.reader.western;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Dates that count from publication. */
final class Relative {

  private Relative() {}

  /**
   * A date so many units from publication; null where publication is not known to that precision.
   *
   * @param unit {@code weekday}, {@code weekend}, {@code today}, {@code week}, {@code thismonth} or
   *     {@code thisyear}
   */
  static @Nullable Period period(
      String unit, int offset, @Nullable DayOfWeek weekday, CalendarDate now) {
    LocalDate today = now.day() > 0 ? now.first() : null;
    return switch (unit) {
      case "weekday" ->
          today == null || weekday == null
              ? null
              : Period.of(today.with(TemporalAdjusters.previousOrSame(weekday)));
      case "today" -> today == null ? null : Period.of(today.plusDays(offset));
      case "week" -> today == null ? null : week(today.plusWeeks(offset));
      case "weekend" -> today == null ? null : weekend(today);
      case "thismonth" ->
          now.month() == 0
              ? null
              : Period.of(
                  CalendarDate.of(YearMonth.of(now.year(), now.month()).plusMonths(offset)));
      case "thisyear" -> Period.of(new CalendarDate(now.year() + offset, 0, 0));
      default -> throw new IllegalStateException("no unit of time: " + unit);
    };
  }

  /** The last weekend that had begun. */
  private static Period weekend(LocalDate day) {
    LocalDate saturday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    return Period.between(CalendarDate.of(saturday), CalendarDate.of(saturday.plusDays(1)));
  }

  private static Period week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return Period.between(CalendarDate.of(monday), CalendarDate.of(monday.plusDays(6)));
  }
}
