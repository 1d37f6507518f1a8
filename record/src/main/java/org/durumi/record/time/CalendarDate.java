package org.durumi.record.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A date known to the day, the month or the year.
 *
 * @param year 1 to 9999
 * @param month 1 to 12, or 0 where only the year is known
 * @param day 1 to 31, or 0 where only the month is known
 */
public record CalendarDate(int year, int month, int day) implements Comparable<CalendarDate> {

  /** Refuses dates that the calendar does not have. */
  public CalendarDate {
    boolean shape = year >= 1 && year <= 9999 && (month != 0 || day == 0);
    if (!shape || month < 0 || month > 12 || day < 0) {
      throw new DateTimeException("not a date: " + year + "-" + month + "-" + day);
    }
    if (day > 0) {
      LocalDate.of(year, month, day);
    }
  }

  /** A single day. */
  public static CalendarDate of(LocalDate day) {
    return new CalendarDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** A whole month. */
  public static CalendarDate of(YearMonth month) {
    return new CalendarDate(month.getYear(), month.getMonthValue(), 0);
  }

  /** A whole year. */
  public static CalendarDate of(Year year) {
    return new CalendarDate(year.getValue(), 0, 0);
  }

  /**
   * Reads {@code 2016}, {@code 2016-11} or {@code 2016-11-30}.
   *
   * @throws DateTimeException if the text is none of these
   */
  public static CalendarDate parse(String iso) {
    String[] parts = iso.split("-", -1);
    try {
      return new CalendarDate(
          Integer.parseInt(parts[0]),
          parts.length > 1 ? Integer.parseInt(parts[1]) : 0,
          parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
    } catch (NumberFormatException e) {
      throw new DateTimeException("not a date: " + iso, e);
    }
  }

  /** The first day that this may be. */
  public LocalDate first() {
    return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
  }

  /** The last day that this may be. */
  public LocalDate last() {
    if (day > 0) {
      return LocalDate.of(year, month, day);
    }
    return month > 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, 12, 31);
  }

  /** Orders by the first day meant. */
  @Override
  public int compareTo(CalendarDate other) {
    return first().compareTo(other.first());
  }

  /** ISO 8601, shortened to what is known: {@code 2016-11-30}, {@code 2016-11} or {@code 2016}. */
  @Override
  public String toString() {
    String text = "%04d".formatted(year);
    if (month > 0) {
      text += "-%02d".formatted(month);
    }
    return day > 0 ? text + "-%02d".formatted(day) : text;
  }
}
