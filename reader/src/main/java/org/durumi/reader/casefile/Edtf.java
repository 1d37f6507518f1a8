package org.durumi.reader.casefile;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Reads the EDTF forms that periods are written in. */
public final class Edtf {

  private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
  private static final Pattern PARTIAL =
      Pattern.compile("(XXXX|[0-9]{2}XX|[0-9]{3}X|[0-9]{4})(-([0-9]{2}|XX)(-([0-9]{2}|XX))?)?");
  private static final int LONGEST = 32;

  private Edtf() {}

  /**
   * Reads {@code 2016-11-30}, {@code 2016-11}, {@code 2016}, {@code 2016-11-28/2016-11-30}, {@code
   * ../2016-12-01}, {@code 2016-11-28/..}, or a date with unknown digits such as {@code
   * XXXX-11-30}, whose period has no ends.
   *
   * @return empty if the text is none of these or the calendar has no such date
   */
  public static Optional<Period> read(String edtf) {
    if (edtf.length() > LONGEST) {
      return Optional.empty();
    }
    String[] ends = edtf.split("/", -1);
    try {
      return ends.length == 1
          ? one(edtf)
          : ends.length == 2 ? two(ends[0], ends[1]) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The day, month or year written as ISO 8601, or empty. */
  static Optional<CalendarDate> date(String iso) {
    if (!DATE.matcher(iso).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(CalendarDate.parse(iso));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A period with the given ends in the form that has one way of writing it. */
  static Period between(@Nullable CalendarDate start, @Nullable CalendarDate end, String edtf) {
    if (start != null && end != null) {
      return Period.between(start, end);
    }
    if (end != null) {
      return Period.until(end);
    }
    return start == null ? Period.partial(edtf) : Period.since(start);
  }

  private static Optional<Period> one(String text) {
    Optional<Period> whole = date(text).map(Period::of);
    return whole.isPresent() || !isPartial(text) ? whole : Optional.of(Period.partial(text));
  }

  private static Optional<Period> two(String start, String end) {
    Optional<CalendarDate> first = date(start);
    Optional<CalendarDate> last = date(end);
    if (first.isPresent() && last.isPresent()) {
      return Optional.of(Period.between(first.get(), last.get()));
    }
    if (start.equals("..")) {
      return last.map(Period::until);
    }
    if (end.equals("..")) {
      return first.map(Period::since);
    }
    boolean partial = isPartial(start) && isPartial(end);
    return partial ? Optional.of(Period.partial(start + "/" + end)) : Optional.empty();
  }

  /** Tells whether digits are left open and the others could be a date's. */
  private static boolean isPartial(String text) {
    if (!text.contains("X") || !PARTIAL.matcher(text).matches()) {
      return date(text).isPresent();
    }
    String[] parts = text.split("-", -1);
    String month = parts.length > 1 && !parts[1].equals("XX") ? parts[1] : "01";
    String day = parts.length > 2 && !parts[2].equals("XX") ? parts[2] : "01";
    // A leap year: the 29th of February may be meant.
    return date("2024-" + month + "-" + day).isPresent();
  }
}
