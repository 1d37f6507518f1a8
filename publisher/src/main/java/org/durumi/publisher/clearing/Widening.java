package org.durumi.publisher.clearing;

import java.util.Optional;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Makes dates wider. */
public final class Widening {

  private Widening() {}

  /** The months that hold a period; none where not even a year is known. */
  public static Optional<Period> toMonth(Period when) {
    return whole(
        when.start() == null ? null : month(when.start()),
        when.end() == null ? null : month(when.end()));
  }

  /** The years that hold a period; none where no year is known. */
  public static Optional<Period> toYear(Period when) {
    return whole(
        when.start() == null ? null : year(when.start()),
        when.end() == null ? null : year(when.end()));
  }

  /** Tells whether it says a day. */
  public static boolean saysDay(Period when) {
    return says(when.start()) || says(when.end());
  }

  private static boolean says(@Nullable CalendarDate date) {
    return date != null && date.day() > 0;
  }

  /** A month that ends in a year, say, is of the years. */
  private static Optional<Period> whole(@Nullable CalendarDate from, @Nullable CalendarDate to) {
    if (from == null || to == null) {
      return from != null
          ? Optional.of(Period.since(from))
          : Optional.ofNullable(to).map(Period::until);
    }
    boolean years = from.month() == 0 || to.month() == 0;
    return Optional.of(years ? Period.between(year(from), year(to)) : Period.between(from, to));
  }

  private static CalendarDate month(CalendarDate date) {
    return new CalendarDate(date.year(), date.month(), 0);
  }

  private static CalendarDate year(CalendarDate date) {
    return new CalendarDate(date.year(), 0, 0);
  }
}
