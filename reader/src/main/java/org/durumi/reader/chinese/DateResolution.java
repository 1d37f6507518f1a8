package org.durumi.reader.chinese;

import java.time.LocalDate;
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

  private final NearDates near;

  DateResolution(@Nullable Period reference) {
    this.now = reference == null ? null : reference.end();
    this.today = now == null || now.day() == 0 ? null : now.first();
    this.near = new NearDates(now);
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
      return near.week(m.group("r"));
    }
    if (form == DateReader.RELATIVE_DAY) {
      return near.day(m.group("r"));
    }
    return form == DateReader.AGO
        ? near.ago(number(m.group("n")), m.group("u"))
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
    return near.weekday(m.group("r"), m.group("w"));
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
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
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
