package org.durumi.reader.intake;

import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** The day of publication where one of a plain text's first lines is a date and nothing else. */
final class DateLine {

  private static final int LINES = 6;
  private static final int LONGEST = 40;
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("uuuu년 M월 d일", Locale.ROOT),
          DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT),
          DateTimeFormatter.ofPattern("uuuu. M. d.", Locale.ROOT));

  private DateLine() {}

  /** The day that such a line states, or null. */
  static @Nullable Period of(String text) {
    List<String> lines =
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(LINES).toList();
    for (String line : lines) {
      if (line.length() <= LONGEST && Character.isLetterOrDigit(line.codePointAt(0))) {
        LocalDate day = day(line);
        if (day != null) {
          return Period.of(day);
        }
      }
    }
    return null;
  }

  private static @Nullable LocalDate day(String line) {
    for (DateTimeFormatter form : FORMS) {
      ParsePosition at = new ParsePosition(0);
      TemporalAccessor parsed = form.parseUnresolved(line, at);
      if (parsed != null && at.getIndex() == line.length()) {
        return parse(line, form);
      }
    }
    return null;
  }

  private static @Nullable LocalDate parse(String line, DateTimeFormatter form) {
    try {
      return LocalDate.parse(line, form);
    } catch (DateTimeParseException e) {
      return null; // the calendar has no such day
    }
  }
}
