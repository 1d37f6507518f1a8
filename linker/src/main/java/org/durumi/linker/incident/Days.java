package org.durumi.linker.incident;

import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days since 1970, both ends in it; an open end lies far away.
 *
 * @param first the first day
 * @param last the last day
 */
record Days(int first, int last) {

  private static final int FAR = 1_000_000;
  private static final int SHORT = 31;
  private static final int NEAR = 3;

  static @Nullable Days of(@Nullable Period period) {
    if (period == null || period.start() == null && period.end() == null) {
      return null;
    }
    CalendarDate start = period.start();
    CalendarDate end = period.end();
    return new Days(
        start == null ? -FAR : (int) start.first().toEpochDay(),
        end == null ? FAR : (int) end.last().toEpochDay());
  }

  /** Days between the two at the least; 0 where they meet. */
  int gap(Days other) {
    return Math.max(0, Math.max(other.first - last, first - other.last));
  }

  boolean isDay() {
    return first == last;
  }

  boolean isShort() {
    return last - first <= SHORT;
  }

  /** The level of {@link Fields#DAY}. */
  int level(Days other) {
    int gap = gap(other);
    if (isDay() && other.isDay()) {
      return gap == 0 ? 0 : gap == 1 ? 1 : apart(gap);
    }
    if (gap > 0) {
      return apart(gap);
    }
    if (isShort() && other.isShort()) {
      return 2;
    }
    return 3;
  }

  private static int apart(int gap) {
    return gap <= NEAR ? 4 : gap <= SHORT ? 5 : 6;
  }
}
