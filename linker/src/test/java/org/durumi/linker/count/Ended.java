package org.durumi.linker.count;

import java.time.LocalDate;
import java.util.Objects;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;

/** What a sum that is told on a day can be of. */
final class Ended {

  private Ended() {}

  /** The same, up to the day that a sum was told. */
  static Scope scope(Scope scope, Claim c) {
    LocalDate day = Objects.requireNonNull(c.asOf());
    Period period = scope.period();
    if (period != null && period.end() != null) {
      return scope;
    }
    CalendarDate end = CalendarDate.of(day);
    return period == null || period.start() == null || period.start().first().isAfter(day)
        ? scope.during(Period.until(end))
        : scope.during(Period.between(period.start(), end));
  }
}
