package org.durumi.reader.korean;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.MentionReader;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates and resolves them against the publication date: 지난달 25일, 올해 4월, 8일(현지시간), 어제. What
 * the anchor cannot settle stays partial; a year is never guessed.
 */
final class DateReader implements MentionReader<Period> {

  private static final String PART = "(?:\\s?(?:초순|초|중순|하순|말|상반기|하반기))?";
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\d.])(?<year>\\d{4})년\\s?(?:(?<ym>\\d{1,2})월\\s?(?:(?<yd>\\d{1,2})일)?)?"
              + PART
              + "|(?<ryear>올해|금년|작년|지난해|재작년|내년)\\s?(?:(?<rm>\\d{1,2})월\\s?(?:(?<rd>\\d{1,2})일)?)?"
              + PART
              + "|(?<rmonth>지난달|지난 달|이달|이번 달|다음 달|다음달|내달|같은 달)\\s?(?:(?<md>\\d{1,2})일)?"
              + PART
              + "|(?<dir>지난|오는|이번)?\\s?(?<![\\d.])(?<m>\\d{1,2})월\\s?(?:(?<d>\\d{1,2})일)?"
              + PART
              + "|(?<ndir>지난|오는)?\\s?(?<![\\d.,])(?<n>\\d{1,2})일(?!간|째|치|짜|여|정)"
              + "|(?<week>지난주|지난 주|이번 주|이번주)(?:\\s?(?<wd>[월화수목금토일])요일| 주말| 초| 말)?"
              + "|지난\\s?(?<lwd>[월화수목금토일])요일"
              + "|(?<near>오늘|어제|그저께|그제|엊그제)"
              + "|(?<ago>\\d{1,2}|이틀|사흘|나흘|닷새|일주|한|두|세)\\s?(?<unit>일|달|개월|년|주일)?\\s?전"
              + "|(?<recent>최근(?!\\s?(?:들어|까지|\\d|몇|수)))");
  private static final Pattern NOT_A_DAY = Pattern.compile("\\s?(?:동안|만에|가량|정도|넘게|이상|사이에만)");

  private final Anchor anchor;

  /** The month spoken of last, which "the same month" looks back to; sentences come in order. */
  private @Nullable YearMonth spoken;

  DateReader(Anchor anchor) {
    this.anchor = anchor;
  }

  @Override
  public List<Mention<Period>> read(String sentence) {
    List<Mention<Period>> found = new ArrayList<>();
    Matcher m = DATE.matcher(sentence);
    while (m.find()) {
      int start = m.start() + (sentence.charAt(m.start()) == ' ' ? 1 : 0);
      int end = m.end();
      while (sentence.charAt(end - 1) == ' ') {
        end--;
      }
      boolean inWord = start > 0 && Hangul.isSyllable(sentence.charAt(start - 1));
      boolean span = NOT_A_DAY.matcher(sentence).region(end, sentence.length()).lookingAt();
      boolean deadline =
          sentence.startsWith("까지", end)
              && !sentence.substring(Math.max(0, start - 20), start).contains("부터");
      Period period = inWord || span ? null : deadline ? until(m) : period(m);
      if (period != null) {
        note(period);
        found.add(new Mention<>(start, end, period));
      }
    }
    return DateRanges.joined(sentence, found);
  }

  /** "By the 20th" looks ahead, unless it ends a stretch of time. */
  private @Nullable Period until(Matcher m) {
    int day = number(m, "n");
    LocalDate date = m.group("n") == null || day < 1 || day > 31 ? null : anchor.nextDay(day);
    return date == null ? period(m) : Period.until(CalendarDate.of(date));
  }

  private void note(Period period) {
    CalendarDate start = period.start();
    if (start != null && start.month() > 0) {
      spoken = YearMonth.of(start.year(), start.month());
    }
  }

  private @Nullable Period period(Matcher m) {
    try {
      return DateRanges.part(m.group(), resolve(m));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private @Nullable Period resolve(Matcher m) {
    if (m.group("year") != null) {
      return Period.of(date(number(m, "year"), number(m, "ym"), number(m, "yd")));
    }
    if (m.group("ryear") != null) {
      return year(m.group("ryear"), number(m, "rm"), number(m, "rd"));
    }
    if (m.group("rmonth") != null) {
      return month(m.group("rmonth"), number(m, "md"));
    }
    if (m.group("m") != null) {
      return monthDay("오는".equals(m.group("dir")), number(m, "m"), number(m, "d"));
    }
    if (m.group("n") != null) {
      return day("오는".equals(m.group("ndir")), number(m, "n"));
    }
    if (m.group("recent") != null) {
      CalendarDate latest = anchor.latest();
      return latest == null ? null : Period.until(latest);
    }
    return relative(m);
  }

  private static CalendarDate date(int year, int month, int day) {
    return new CalendarDate(year, month, month == 0 ? 0 : day);
  }

  private static int number(Matcher m, String group) {
    String digits = m.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private @Nullable Period year(String word, int month, int day) {
    Integer now = anchor.year();
    if (now == null) {
      return month > 0 ? DateRanges.partial(month, day) : null;
    }
    int year =
        switch (word) {
          case "작년", "지난해" -> now - 1;
          case "재작년" -> now - 2;
          case "내년" -> now + 1;
          default -> now;
        };
    return Period.of(date(year, month, day));
  }

  private @Nullable Period month(String word, int day) {
    YearMonth now = word.startsWith("같은") ? spoken : anchor.month();
    if (now == null) {
      return day > 0 ? Period.partial("XXXX-XX-%02d".formatted(day)) : null;
    }
    YearMonth month =
        switch (word) {
          case "지난달", "지난 달" -> now.minusMonths(1);
          case "이달", "이번 달", "같은 달" -> now;
          default -> now.plusMonths(1);
        };
    return Period.of(new CalendarDate(month.getYear(), month.getMonthValue(), day));
  }

  private Period monthDay(boolean ahead, int month, int day) {
    YearMonth last = month > 12 || month == 0 ? null : anchor.lastMonth(month);
    if (last == null) {
      return DateRanges.partial(month, day);
    }
    LocalDate today = anchor.day();
    boolean later = day > 0 && today != null && last.atDay(day).isAfter(today);
    YearMonth at = ahead ? (last.equals(anchor.month()) ? last : last.plusYears(1)) : last;
    YearMonth chosen = later && !ahead ? last.minusYears(1) : at;
    return Period.of(new CalendarDate(chosen.getYear(), month, day));
  }

  private @Nullable Period day(boolean ahead, int day) {
    if (day < 1 || day > 31) {
      return null;
    }
    LocalDate date = ahead ? anchor.nextDay(day) : anchor.lastDay(day);
    return date == null ? Period.partial("XXXX-XX-%02d".formatted(day)) : Period.of(date);
  }

  private @Nullable Period relative(Matcher m) {
    LocalDate today = anchor.day();
    if (m.group("ago") != null) {
      return DateRanges.ago(anchor, m.group("ago"), m.group("unit"));
    }
    if (today == null) {
      return null;
    }
    if (m.group("near") != null) {
      return switch (m.group("near")) {
        case "오늘" -> Period.of(today);
        case "어제" -> Period.of(today.minusDays(1));
        case "엊그제" -> null;
        default -> Period.of(today.minusDays(2));
      };
    }
    if (m.group("lwd") != null) {
      return Period.of(today.with(TemporalAdjusters.previous(weekday(m.group("lwd")))));
    }
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate start = m.group("week").startsWith("지난") ? monday.minusWeeks(1) : monday;
    if (m.group("wd") != null) {
      return Period.of(start.with(TemporalAdjusters.nextOrSame(weekday(m.group("wd")))));
    }
    return Period.between(CalendarDate.of(start), CalendarDate.of(start.plusDays(6)));
  }

  private static DayOfWeek weekday(String letter) {
    return DayOfWeek.of("월화수목금토일".indexOf(letter) + 1);
  }
}
