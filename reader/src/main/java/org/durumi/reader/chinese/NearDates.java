package org.durumi.reader.chinese;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** What "Tuesday", "last week", "yesterday" and "three days ago" mean on a given day. */
final class NearDates {

  private final @Nullable CalendarDate now;
  private final @Nullable LocalDate today;

  NearDates(@Nullable CalendarDate now) {
    this.now = now;
    this.today = now == null || now.day() == 0 ? null : now.first();
  }

  /**
   * A day of the week, or a weekend.
   *
   * @param relation such as 上 or 本, or null
   * @param weekday one of 一 to 天, or null for the weekend
   */
  @Nullable Period weekday(@Nullable String relation, @Nullable String weekday) {
    if (today == null) {
      return now == null ? Period.partial("XXXX-XX-XX") : Period.until(now);
    }
    String word = relation == null ? "" : relation;
    LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1);
    if (weekday == null) {
      LocalDate saturday = monday.plusDays(5).minusDays(word.startsWith("上") ? 7 : 0);
      LocalDate first =
          word.isEmpty() && saturday.isAfter(today) ? saturday.minusDays(7) : saturday;
      return Period.between(CalendarDate.of(first), CalendarDate.of(first.plusDays(1)));
    }
    int index = "一二三四五六日天".indexOf(weekday);
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

  @Nullable Period week(String word) {
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

  @Nullable Period day(String word) {
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

  @Nullable Period ago(int n, String unit) {
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
}
