package org.durumi.reader.western;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Dates of a language whose forms stand in its table as patterns. */
final class DatePhrases {

  private final Numerals numerals;
  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, Integer> weekdays = new HashMap<>();
  private final List<Form> forms = new ArrayList<>();
  private final Pattern until;
  private final Pattern since;

  /**
   * A way to write a date.
   *
   * @param kind what it means
   * @param offset how many days, weeks, months or years from publication
   * @param pattern with groups d, e (days), m (month), y (year), w (weekday), p (part of a month)
   */
  private record Form(String kind, int offset, Pattern pattern) {}

  DatePhrases(List<String[]> rows, Numerals numerals) {
    this.numerals = numerals;
    for (String[] row : rows) {
      for (int i = 2; i < row.length; i++) {
        switch (row[0]) {
          case "month" -> months.put(row[i], Integer.valueOf(row[1]));
          case "weekday" -> weekdays.put(row[i], Integer.valueOf(row[1]));
          default -> {}
        }
      }
    }
    String month = "(?<m>" + NumberPhrases.words(rows, "month") + ")";
    String weekday = "(?<w>" + NumberPhrases.words(rows, "weekday") + ")";
    for (String[] row : rows) {
      if (row[0].equals("date")) {
        String[] kind = row[1].split(":", 2);
        String pattern = row[2].replace("{month}", month).replace("{weekday}", weekday);
        forms.add(
            new Form(
                kind[0],
                kind.length > 1 ? Integer.parseInt(kind[1]) : 0,
                Pattern.compile("(?<![\\p{L}\\d])(?:" + pattern + ")(?![\\p{L}\\d])")));
      }
    }
    until = Pattern.compile("(?<!\\p{L})(?:" + NumberPhrases.words(rows, "until") + ")(?!\\p{L})");
    since = Pattern.compile("(?<!\\p{L})(?:" + NumberPhrases.words(rows, "since") + ")(?!\\p{L})");
  }

  /** When the words mean; empty for none. The first form in the table that fits decides. */
  Optional<Period> read(String words, @Nullable Period published) {
    CalendarDate end = published == null ? null : published.end();
    for (Form form : forms) {
      Matcher m = form.pattern().matcher(words);
      if (m.find()) {
        try {
          Period period = period(form, m, end);
          return Optional.ofNullable(
              period == null ? null : bounded(period, words.substring(0, m.start())));
        } catch (DateTimeException e) {
          return Optional.empty(); // The 31st of a month that has 30 is no date.
        }
      }
    }
    return Optional.empty();
  }

  private Period bounded(Period period, String before) {
    CalendarDate start = period.start();
    CalendarDate end = period.end();
    if (end != null && until.matcher(before).find()) {
      return Period.until(end);
    }
    return start != null && since.matcher(before).find() ? Period.since(start) : period;
  }

  private @Nullable Period period(Form form, Matcher m, @Nullable CalendarDate now) {
    return switch (form.kind()) {
      case "iso" ->
          day(Integer.parseInt(m.group("y")), Integer.parseInt(m.group("n")), number(m, "d"));
      case "day" -> dayOf(m, now);
      case "days" -> daysOf(m, now);
      case "part" -> partOf(m, now);
      case "month" -> monthOf(m, now);
      case "year" -> Period.of(new CalendarDate(Integer.parseInt(m.group("y")), 0, 0));
      default ->
          now == null ? null : Relative.period(form.kind(), form.offset(), weekday(m, form), now);
    };
  }

  private static Period day(int year, int month, int day) {
    return Period.of(new CalendarDate(year, month, day));
  }

  private @Nullable Period dayOf(Matcher m, @Nullable CalendarDate now) {
    int month = month(m);
    int day = number(m, "d");
    int year = year(m, month, day, now);
    return year > 0
        ? day(year, month, day)
        : day > 0 && day < 32 ? Period.partial("XXXX-%02d-%02d".formatted(month, day)) : null;
  }

  private @Nullable Period daysOf(Matcher m, @Nullable CalendarDate now) {
    int month = month(m);
    int year = year(m, month, number(m, "e"), now);
    return year > 0
        ? Period.between(
            new CalendarDate(year, month, number(m, "d")),
            new CalendarDate(year, month, number(m, "e")))
        : null;
  }

  /** The beginning, middle or end of a month are ten days each. */
  private @Nullable Period partOf(Matcher m, @Nullable CalendarDate now) {
    int month = month(m);
    int year = year(m, month, 1, now);
    if (year == 0) {
      return null;
    }
    String part = m.group("p");
    boolean first =
        part.startsWith("princip") || part.startsWith("comienz") || part.startsWith("anfang");
    boolean middle = part.startsWith("med") || part.startsWith("mitte");
    int last = new CalendarDate(year, month, 0).last().getDayOfMonth();
    return Period.between(
        new CalendarDate(year, month, first ? 1 : middle ? 11 : 21),
        new CalendarDate(year, month, first ? 10 : middle ? 20 : last));
  }

  private @Nullable Period monthOf(Matcher m, @Nullable CalendarDate now) {
    int month = month(m);
    int year = year(m, month, 1, now);
    return year > 0 ? Period.of(new CalendarDate(year, month, 0)) : null;
  }

  private int month(Matcher m) {
    return months.getOrDefault(m.group("m"), 0);
  }

  private int number(Matcher m, String group) {
    List<Numerals.Found> found = numerals.in(m.group(group));
    return found.isEmpty() ? 0 : (int) Math.min(99, found.getFirst().value());
  }

  /**
   * The year said, or the last in which the day was not after publication; 0 where none is known.
   */
  private static int year(Matcher m, int month, int day, @Nullable CalendarDate now) {
    String said = m.group("y");
    if (said != null) {
      return Integer.parseInt(said);
    }
    if (now == null) {
      return 0;
    }
    LocalDate last = now.last();
    boolean later =
        month > last.getMonthValue() || month == last.getMonthValue() && day > last.getDayOfMonth();
    return later ? now.year() - 1 : now.year();
  }

  private @Nullable DayOfWeek weekday(Matcher m, Form form) {
    return form.kind().equals("weekday")
        ? DayOfWeek.of(weekdays.getOrDefault(m.group("w"), 1))
        : null;
  }
}
