package org.durumi.reader.intake;

import java.time.DateTimeException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Publication dates as machines write them: ISO 8601 to the day, month or year, with or without a
 * time, and the dates of mail (RFC 1123, RFC 5322). The local date is kept as it was written.
 */
final class PublishedDate {

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})(?:([-./])(\\d{1,2})(?:\\2(\\d{1,2})\\.?(?:[T ].*|Z|[+-]\\d\\d:?\\d\\d)?)?)?");
  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?\\d{4,6}Z?)?");
  private static final Pattern MAIL =
      Pattern.compile(
          "(?:\\p{L}{3,9},?\\s+)?(\\d{1,2})[ -](\\p{L}{3,9})\\.?[ -](\\d{4})(?:\\D.*)?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?:\\p{L}{3,9},?\\s+)?(\\p{L}{3,9})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})(?:\\D.*)?");
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  private PublishedDate() {}

  /** The day, month or year meant, or empty if the text is none of the known ways. */
  static Optional<Period> read(String text) {
    String stripped = text.strip();
    if (stripped.length() > 64) {
      return Optional.empty();
    }
    try {
      return date(stripped).map(Period::of);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<CalendarDate> date(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return Optional.of(
          new CalendarDate(number(iso.group(1)), number(iso.group(3)), number(iso.group(4))));
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return Optional.of(
          new CalendarDate(
              number(compact.group(1)), number(compact.group(2)), number(compact.group(3))));
    }
    Matcher mail = MAIL.matcher(text);
    if (mail.matches()) {
      return named(mail.group(3), mail.group(2), mail.group(1));
    }
    Matcher first = MONTH_FIRST.matcher(text);
    return first.matches()
        ? named(first.group(3), first.group(1), first.group(2))
        : Optional.empty();
  }

  private static Optional<CalendarDate> named(String year, String month, String day) {
    Integer number = MONTHS.get(month.substring(0, 3).toLowerCase(Locale.ROOT));
    return number == null
        ? Optional.empty()
        : Optional.of(new CalendarDate(number(year), number, number(day)));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
