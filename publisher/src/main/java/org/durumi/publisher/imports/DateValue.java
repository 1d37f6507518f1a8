package org.durumi.publisher.imports;

import java.time.DateTimeException;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.publisher.imports.Mapping.DayOrder;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Reads a cell's date: ISO 8601 and EDTF, Korean and Chinese, English with the month as a word,
 * digits alone where their order is known; and two of these with a sign between.
 */
final class DateValue {

  private static final Pattern DIGITS = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(\\d{4})(?:\\s*[-./年년]\\s*(\\d{1,2})(?:\\s*[-./月월]\\s*(\\d{1,2}))?)?"
              + "\\s*[.日일月월年년]?[~?%]?(?:[T ]\\d.*)?");
  private static final Pattern DAY_MONTH =
      Pattern.compile("(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?(\\p{L}{3,9})\\.?,?\\s+(\\d{4})");
  private static final Pattern MONTH_DAY =
      Pattern.compile("(\\p{L}{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
  private static final Pattern PARTIAL = Pattern.compile("[X\\d]{4}-[X\\d]{2}(-[X\\d]{2})?");

  /** Uwazi exports ranges with a tilde and imports them with a colon; EDTF has a slash. */
  private static final Pattern BETWEEN =
      Pattern.compile("(?<=\\S)\\s*(?:~|:|–|—|\\sto\\s|\\s-\\s)\\s*(?=\\S)");

  private DateValue() {}

  static boolean saysDayFirst(String cell) {
    Matcher digits = DIGITS.matcher(cell);
    return digits.find() && Integer.parseInt(digits.group(1)) > 12;
  }

  static boolean saysMonthFirst(String cell) {
    Matcher digits = DIGITS.matcher(cell);
    return digits.find() && Integer.parseInt(digits.group(2)) > 12;
  }

  /** What a cell means, if it can be read. */
  static Optional<Period> read(String cell, DayOrder order) {
    String words = cell.strip();
    try {
      return Optional.ofNullable(period(words, order));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Period period(String words, DayOrder order) {
    if (words.contains("X") && PARTIAL.matcher(words).matches()) {
      return Period.partial(words);
    }
    CalendarDate one = date(words, order);
    if (one != null) {
      return Period.of(one);
    }
    String[] ends =
        words.contains("/") && words.split("/").length == 2
            ? words.split("/")
            : BETWEEN.split(words, 2);
    if (ends.length == 2) {
      CalendarDate first = date(ends[0].strip(), order);
      CalendarDate last = date(ends[1].strip(), order);
      if (first != null && last != null) {
        return Period.between(first, last);
      }
      if (first != null && ends[1].strip().equals("..")) {
        return Period.since(first);
      }
      if (last != null && ends[0].strip().equals("..")) {
        return Period.until(last);
      }
    }
    return open(words, order);
  }

  /** A range of Uwazi's whose one end is empty. */
  private static @Nullable Period open(String words, DayOrder order) {
    if (words.startsWith(":") || words.startsWith("~")) {
      CalendarDate last = date(words.substring(1).strip(), order);
      return last == null ? null : Period.until(last);
    }
    if (words.endsWith(":") || words.endsWith("~")) {
      CalendarDate first = date(words.substring(0, words.length() - 1).strip(), order);
      return first == null ? null : Period.since(first);
    }
    return null;
  }

  private static @Nullable CalendarDate date(String words, DayOrder order) {
    Matcher year = YEAR_FIRST.matcher(words);
    if (year.matches()) {
      return new CalendarDate(number(year.group(1)), number(year.group(2)), number(year.group(3)));
    }
    Matcher digits = DIGITS.matcher(words);
    if (digits.matches()) {
      return ordered(
          number(digits.group(1)), number(digits.group(2)), number(digits.group(3)), order);
    }
    Matcher day = DAY_MONTH.matcher(words);
    if (day.matches()) {
      int month = month(day.group(2));
      return month == 0
          ? null
          : new CalendarDate(number(day.group(3)), month, number(day.group(1)));
    }
    Matcher month = MONTH_DAY.matcher(words);
    if (month.matches() && month(month.group(1)) > 0) {
      return new CalendarDate(
          number(month.group(3)), month(month.group(1)), number(month.group(2)));
    }
    return null;
  }

  private static @Nullable CalendarDate ordered(int a, int b, int year, DayOrder order) {
    if (a > 12 || a == b) {
      return new CalendarDate(year, b, a);
    }
    if (b > 12) {
      return new CalendarDate(year, a, b);
    }
    return switch (order) {
      case DAY_FIRST -> new CalendarDate(year, b, a);
      case MONTH_FIRST -> new CalendarDate(year, a, b);
      case UNKNOWN -> null;
    };
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int month(String word) {
    String start = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(Month.values())
        .filter(month -> {
          String full = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
          String name = full.toLowerCase(Locale.ROOT);
          return name.equals(start)
              || name.substring(0, 3).equals(start)
              || start.equals("sept") && month == Month.SEPTEMBER;
        })
        .map(Month::getValue)
        .findFirst()
        .orElse(0);
  }
}
