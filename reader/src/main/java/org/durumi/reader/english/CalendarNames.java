package org.durumi.reader.english;

import java.time.DayOfWeek;
import java.util.Locale;

/** Names of months and days of the week, whole and shortened. */
final class CalendarNames {

  /** A month's name as one group. */
  static final String MONTH =
      "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?"
          + "|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?"
          + "|Dec(?:ember|\\.)?)";

  /** A weekday's name as one group. */
  static final String WEEKDAY =
      "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
          + "|Mon\\.|Tues?\\.|Wed\\.|Thurs?\\.|Fri\\.|Sat\\.|Sun\\.)";

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final String WEEKDAYS = "montuewedthufrisatsun";

  private CalendarNames() {}

  /** The month that a name's first three letters tell, 1 to 12. */
  static int month(String name) {
    return place(name, MONTHS);
  }

  /** The weekday that a name's first three letters tell. */
  static DayOfWeek weekday(String name) {
    return DayOfWeek.of(place(name, WEEKDAYS));
  }

  private static int place(String name, String order) {
    return order.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
  }
}
