package org.durumi.reader.chinese;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** What a date's words mean, given the day, month or year in which they were said. */
final class DateResolution {

  private static final int NEAR_FUTURE_DAYS = 31;

  private final @Nullable CalendarDate now;
  private final @Nullable LocalDate today;

  DateResolution(@Nullable Period reference) {
    this.now = reference == null ? null : reference.end();
    this.today = now == null || now.day() == 0 ? null : now.first();
  }

  /** The period that a match of one of {@link DateReader}'s forms means, or null. */
  @Nullable Period resolve(Pattern form, Matcher m) {
    if (form == DateReader.FULL || form == DateReader.ISO) {
      return Period.of(date(year(m.group("y")), number(m.group("m")), number(m.group("d"))));
    }
    if (form == DateReader.RELATIVE_YEAR) {
      return relativeYear(m);
    }
    if (form == DateReader.RELATIVE_MONTH) {
      return relativeMonth(m);
    }
    if (form == DateReader.MONTH) {
      return monthDay(number(m.group("m")), number(m.group("d")));
    }
    if (form == DateReader.DAY) {
      return day(number(m.group("d")));
    }
    if (form == DateReader.WEEKDAY) {
      return weekday(m);
    }
    if (form == DateReader.WEEK) {
      return week(m.group("r"));
    }
    if (form == DateReader.RELATIVE_DAY) {
      return relativeDay(m.group("r"));
    }
    return form == DateReader.AGO
        ? ago(number(m.group("n")), m.group("u"))
        : now == null ? Period.partial("XXXX-XX-XX") : Period.until(now);
  }

  /** The interval from one date to another, or null if they do not follow each other. */
  static @Nullable Period span(Period a, Period b) {
    if (a.start() == null || b.end() == null || a.start().first().isAfter(b.end().last())) {
      return null;
    }
    return Period.between(a.start(), b.end());
  }

  private @Nullable Period relativeYear(Matcher m) {
    int month = number(m.group("m"));
    if (now == null) {
      return month == 0 ? null : partial(month, number(m.group("d")));
    }
    int back =
        switch (m.group("r")) {
          case "今年" -> 0;
          case "去年" -> 1;
          case "前年" -> 2;
          case "大前年" -> 3;
          default -> -1;
        };
    return Period.of(date(now.year() - back, month, number(m.group("d"))));
  }

  private @Nullable Period relativeMonth(Matcher m) {
    if (now == null || now.month() == 0) {
      return null;
    }
    String word = m.group("r");
    int back = word.startsWith("上") || word.startsWith("前") ? 1 : word.startsWith("下") ? -1 : 0;
    YearMonth month = YearMonth.of(now.year(), now.month()).minusMonths(back);
    return Period.of(date(month.getYear(), month.getMonthValue(), number(m.group("d"))));
  }

  private @Nullable Period monthDay(int month, int day) {
    if (month < 1 || month > 12 || day > 31) {
      return null;
    }
    if (now == null || now.month() == 0) {
      return partial(month, day);
    }
    int year = now.year();
    boolean later = month > now.month();
    if (today != null) {
      LocalDate candidate = date(year, month, day).first();
      later = candidate.isAfter(today.plusDays(NEAR_FUTURE_DAYS));
    }
    return Period.of(date(later ? year - 1 : year, month, day));
  }

  private @Nullable Period day(int day) {
    if (day < 1 || day > 31) {
      return null;
    }
    if (today == null) {
      return Period.partial("XXXX-XX-%02d".formatted(day));
    }
    YearMonth month = YearMonth.from(today);
    if (day > today.getDayOfMonth() + 1) {
      month = month.minusMonths(1);
    }
    return Period.of(date(month.getYear(), month.getMonthValue(), day));
  }

  private @Nullable Period weekday(Matcher m) {
    if (m.group("d") != null) {
      int day = number(m.group("d"));
      return m.group("m") == null ? day(day) : monthDay(number(m.group("m")), day);
    }
    if (today == null) {
      return now == null ? Period.partial("XXXX-XX-XX") : Period.until(now);
    }
    String word = m.group("r") == null ? "" : m.group("r");
    LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1);
    if (m.group("e") != null) {
      LocalDate saturday = monday.plusDays(5).minusDays(word.startsWith("上") ? 7 : 0);
      LocalDate first =
          word.isEmpty() && saturday.isAfter(today) ? saturday.minusDays(7) : saturday;
      return Period.between(CalendarDate.of(first), CalendarDate.of(first.plusDays(1)));
    }
    int index = "一二三四五六日天".indexOf(m.group("w"));
    LocalDate day = monday.plusDays(Math.min(index, 6));
    if (word.startsWith("上")) {
      day = day.minusDays(word.equals("上上") ? 14 : 7);
    } else if (word.startsWith("下")) {
      day = day.plusDays(7);
    } else if (word.isEmpty() && day.isAfter(today)) {
      day = day.minusDays(7);
    }
    return Period.of(day);
  }

  private @Nullable Period week(String word) {
    if (today == null) {
      return null;
    }
    LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1);
    LocalDate start =
        switch (word) {
          case "上" -> monday.minusDays(7);
          case "下" -> monday.plusDays(7);
          default -> monday;
        };
    LocalDate end = start.plusDays(6);
    boolean running = !start.isAfter(today) && end.isAfter(today);
    return Period.between(CalendarDate.of(start), CalendarDate.of(running ? today : end));
  }

  private @Nullable Period relativeDay(String word) {
    if (today == null) {
      return now == null ? Period.partial("XXXX-XX-XX") : Period.until(now);
    }
    int back =
        switch (word.substring(0, 1)) {
          case "昨" -> 1;
          case "前" -> 2;
          case "大" -> 3;
          case "明" -> -1;
          case "后" -> -2;
          default -> 0;
        };
    return Period.of(today.minusDays(back));
  }

  private @Nullable Period ago(int n, String unit) {
    if (n == 0 || now == null) {
      return null;
    }
    if (unit.equals("年")) {
      return Period.of(CalendarDate.of(Year.of(now.year() - n)));
    }
    if (unit.contains("月")) {
      return now.month() == 0
          ? null
          : Period.of(CalendarDate.of(YearMonth.of(now.year(), now.month()).minusMonths(n)));
    }
    if (today == null) {
      return Period.until(now);
    }
    boolean weeks = !unit.equals("天") && !unit.equals("日");
    LocalDate day = today.minusDays(weeks ? 7L * n : n);
    return weeks
        ? Period.between(CalendarDate.of(day.minusDays(3)), CalendarDate.of(day.plusDays(3)))
        : Period.of(day);
  }

  private static Period partial(int month, int day) {
    return Period.partial(
        day == 0 ? "XXXX-%02d".formatted(month) : "XXXX-%02d-%02d".formatted(month, day));
  }

  private static CalendarDate date(int year, int month, int day) {
    return new CalendarDate(year, month, day);
  }

  private static int year(String text) {
    int year = 0;
    for (char c : text.toCharArray()) {
      int digit = c <= '9' ? c - '0' : Math.max(0, "〇一二三四五六七八九".indexOf(c));
      year = year * 10 + digit;
    }
    return year;
  }

  private static int number(@Nullable String text) {
    Numeral numeral = text == null ? null : Numeral.at(text, 0);
    return numeral == null ? 0 : numeral.lowCount();
  }
}
