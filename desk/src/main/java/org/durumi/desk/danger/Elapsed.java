package org.durumi.desk.danger;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.durumi.desk.page.Words;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How long ago something happened, as well as its date tells. A report's day has no hour and no
 * time zone: it is taken as the person's day, from its first to its last moment.
 *
 * @param least at least so long ago, or null where no end is known
 * @param most at most so long ago, or null where no beginning is known
 */
record Elapsed(@Nullable Duration least, @Nullable Duration most) {

  /** Up to here hours are told, and days from here on. */
  static final long MOST_HOURS = 72;

  static final long HOURS_OF_A_DAY = 24;

  /** How long ago a period was. */
  static Elapsed since(@Nullable Period period, Instant now, ZoneId zone) {
    CalendarDate start = period == null ? null : period.start();
    CalendarDate end = period == null ? null : period.end();
    Duration least =
        end == null ? null : between(end.last().plusDays(1).atStartOfDay(zone).toInstant(), now);
    Duration most =
        start == null ? null : between(start.first().atStartOfDay(zone).toInstant(), now);
    return new Elapsed(least, most);
  }

  /** Nothing of the future is long ago: a day that is not over has lasted for no time at least. */
  private static Duration between(Instant then, Instant now) {
    Duration passed = Duration.between(then, now);
    return passed.isNegative() ? Duration.ZERO : passed;
  }

  /** Tells whether anything is known. */
  boolean isKnown() {
    return least != null || most != null;
  }

  /** Tells whether it has not begun. */
  boolean isAhead() {
    return most != null && most.isZero();
  }

  /** The shortest time that it may be ago, to put the newest first. */
  Duration shortest() {
    return least != null ? least : Duration.ZERO;
  }

  /** The same for a person. */
  String told(Words words) {
    Duration low = least;
    Duration high = most;
    if (isAhead()) {
      return words.of("danger.since.ahead");
    }
    if (low == null) {
      return high == null ? words.of("danger.since.unknown") : one(words, "most", high);
    }
    if (high == null) {
      return one(words, "least", low);
    }
    String unit = unit(high);
    long from = number(low, unit);
    long to = Math.max(number(high, unit), from);
    return from == to
        ? words.of("danger.since." + unit + ".about", from)
        : words.of("danger.since." + unit + ".between", from, to);
  }

  private static String one(Words words, String end, Duration time) {
    String unit = unit(time);
    return words.of("danger.since." + unit + "." + end, number(time, unit));
  }

  private static String unit(Duration time) {
    return time.toHours() < MOST_HOURS ? "hours" : "days";
  }

  private static long number(Duration time, String unit) {
    return unit.equals("hours") ? time.toHours() : time.toHours() / HOURS_OF_A_DAY;
  }
}
