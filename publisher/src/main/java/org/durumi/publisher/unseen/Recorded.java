package org.durumi.publisher.unseen;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.linker.telling.Telling;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * One incident or one person, and the lists that have it.
 *
 * @param lists the names of the lists; empty where nobody knows whose any of its roots is
 * @param month when, where some telling says it to the month, or null
 */
record Recorded(Set<String> lists, @Nullable YearMonth month) {

  Recorded {
    lists = Set.copyOf(lists);
  }

  static Recorded of(Collection<String> lists, List<Telling> told) {
    return new Recorded(new TreeSet<>(lists), month(told));
  }

  /** By the telling that says it most narrowly. */
  private static @Nullable YearMonth month(List<Telling> told) {
    Period narrowest = null;
    for (Telling telling : told) {
      Period when = telling.when();
      if (when != null && (narrowest == null || length(when) < length(narrowest))) {
        narrowest = when;
      }
    }
    CalendarDate start = narrowest == null ? null : narrowest.start();
    CalendarDate end = narrowest == null ? null : narrowest.end();
    if (start == null || end == null) {
      return null;
    }
    YearMonth month = YearMonth.from(start.first());
    return month.equals(YearMonth.from(end.last())) ? month : null;
  }

  private static long length(Period when) {
    CalendarDate start = when.start();
    CalendarDate end = when.end();
    return start == null || end == null
        ? Long.MAX_VALUE
        : ChronoUnit.DAYS.between(start.first(), end.last());
  }
}
