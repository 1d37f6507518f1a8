package org.durumi.record.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something happened: an interval whose ends may be open, with its EDTF form.
 *
 * @param start the earliest date, or null where the report gives none
 * @param end the latest date, or null where the report gives none
 * @param edtf Extended Date/Time Format (ISO 8601-2, level 1 or 2), such as {@code 2016-11-30},
 *     {@code 2013-11}, {@code ../2016-12-01} or {@code XXXX-11-30} where the year is not known
 */
public record Period(@Nullable CalendarDate start, @Nullable CalendarDate end, String edtf) {

  /** Refuses an interval that ends before it begins. */
  public Period {
    if (start != null && end != null && end.last().isBefore(start.first())) {
      throw new IllegalArgumentException("period ends before it starts: " + start + "/" + end);
    }
  }

  /** A day, month or year. */
  public static Period of(CalendarDate date) {
    return new Period(date, date, date.toString());
  }

  /** A single day. */
  public static Period of(LocalDate day) {
    return of(CalendarDate.of(day));
  }

  /** From one date to another, both included. */
  public static Period between(CalendarDate start, CalendarDate end) {
    return start.equals(end) ? of(start) : new Period(start, end, start + "/" + end);
  }

  /** Some time until a date, the date included. */
  public static Period until(CalendarDate end) {
    return new Period(null, end, "../" + end);
  }

  /** Some time from a date on, the date included. */
  public static Period since(CalendarDate start) {
    return new Period(start, null, start + "/..");
  }

  /** A date whose year the report does not give, such as {@code XXXX-11-30}. */
  public static Period partial(String edtf) {
    return new Period(null, null, edtf);
  }

  /** Tells whether both ends are known. */
  public boolean isBounded() {
    return start != null && end != null;
  }

  /** Tells whether some day may belong to both periods; an open end reaches for ever. */
  public boolean mayOverlap(Period other) {
    return !endsBefore(other) && !other.endsBefore(this);
  }

  private boolean endsBefore(Period other) {
    return end != null && other.start != null && end.last().isBefore(other.start.first());
  }
}
