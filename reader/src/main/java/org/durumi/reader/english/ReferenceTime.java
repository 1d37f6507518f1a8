package org.durumi.reader.english;

import java.time.LocalDate;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a date such as "Tuesday" is counted from.
 *
 * @param published the last day on which the report may have been published, or null
 * @param toTheDay whether that day is known, not only its month or year
 * @param anchor the day that was spoken of last, which "the following day" looks back to, or null
 * @param month the month that was spoken of last, which "in the month" looks back to, or null
 * @param forward whether the date is an end to come: "by Tuesday"
 */
record ReferenceTime(
    @Nullable LocalDate published,
    boolean toTheDay,
    @Nullable LocalDate anchor,
    @Nullable CalendarDate month,
    boolean forward) {

  /** The day of publication before anything is read. */
  static ReferenceTime of(@Nullable Period publication) {
    CalendarDate end = publication == null ? null : publication.end();
    return new ReferenceTime(
        end == null ? null : end.last(), end != null && end.day() > 0, null, null, false);
  }

  /** The day of publication, or null where it is not known to the day. */
  @Nullable LocalDate today() {
    return toTheDay ? published : null;
  }

  ReferenceTime looking(boolean ahead) {
    return new ReferenceTime(published, toTheDay, anchor, month, ahead);
  }

  /**
   * Moves the anchor to the day that a period starts on, where that is known to the day, and the
   * month to that of the period, where it has one.
   */
  ReferenceTime after(Period period) {
    CalendarDate start = period.start();
    if (start == null || start.month() == 0) {
      return this;
    }
    boolean one = start.equals(period.end());
    CalendarDate told = one ? new CalendarDate(start.year(), start.month(), 0) : month;
    LocalDate spoken =
        start.day() == 0 ? anchor : period.end() == null ? start.first() : start.last();
    return new ReferenceTime(published, toTheDay, spoken, told, forward);
  }
}
