package org.durumi.reader.korean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Stretches of time: from one date to another, from a date on, so long ago. */
final class DateRanges {

  private static final Pattern UNTIL = Pattern.compile("\\s?(?:까지|사이)");
  private static final Pattern LINK =
      Pattern.compile("\\s?(?:\\([^)]*\\)\\s?)?(?:부터|[~∼〜～-]|과|와|에서)\\s?");
  private static final Pattern SINCE = Pattern.compile("\\s?(?:부터|이후|이래|들어)");

  private DateRanges() {}

  /** Joins "8일부터 12일까지" into one mention and opens "이달 초부터" at its end. */
  static List<Mention<Period>> joined(String sentence, List<Mention<Period>> dates) {
    List<Mention<Period>> out = new ArrayList<>();
    for (int i = 0; i < dates.size(); i++) {
      Mention<Period> date = dates.get(i);
      Mention<Period> next = i + 1 < dates.size() ? dates.get(i + 1) : null;
      Mention<Period> range = next == null ? null : range(sentence, date, next);
      if (range != null) {
        out.add(range);
        i++;
      } else {
        out.add(since(sentence, date));
      }
    }
    return out;
  }

  private static @Nullable Mention<Period> range(
      String sentence, Mention<Period> from, Mention<Period> to) {
    Matcher link = LINK.matcher(sentence).region(from.end(), to.start());
    Matcher until = UNTIL.matcher(sentence).region(to.end(), sentence.length());
    CalendarDate start = from.value().start();
    CalendarDate end = to.value().end();
    if (start != null && end != null && sentence.substring(to.start(), to.end()).matches("\\d+일")) {
      end = sameMonth(start, end);
    }
    if (!link.matches() || !until.lookingAt() || start == null || end == null) {
      return null;
    }
    return end.last().isBefore(start.first())
        ? null
        : new Mention<>(from.start(), until.end(), Period.between(start, end));
  }

  /** The second day of "from the 8th to the 12th" is in the first one's month where it can be. */
  private static CalendarDate sameMonth(CalendarDate start, CalendarDate end) {
    YearMonth month = YearMonth.of(start.year(), Math.max(1, start.month()));
    boolean fits = start.day() > 0 && end.day() >= start.day() && month.isValidDay(end.day());
    return fits ? new CalendarDate(start.year(), start.month(), end.day()) : end;
  }

  private static Mention<Period> since(String sentence, Mention<Period> date) {
    Matcher since = SINCE.matcher(sentence).region(date.end(), sentence.length());
    CalendarDate start = date.value().start();
    if (start == null || !since.lookingAt()) {
      return date;
    }
    return new Mention<>(date.start(), since.end(), Period.since(start));
  }

  /** "2019년 상반기", "이달 중순": half a year, a third of a month. */
  static @Nullable Period part(String words, @Nullable Period whole) {
    CalendarDate start = whole == null ? null : whole.start();
    if (whole == null || start == null || !start.equals(whole.end()) || start.day() > 0) {
      return whole;
    }
    if (start.month() == 0) {
      boolean first = words.endsWith("상반기");
      return first || words.endsWith("하반기")
          ? Period.between(
              new CalendarDate(start.year(), first ? 1 : 7, 0),
              new CalendarDate(start.year(), first ? 6 : 12, 0))
          : whole;
    }
    return switch (words.substring(words.length() - 1)) {
      case "초" -> days(start, 1, 10);
      case "말" -> days(start, 21, 31);
      case "순" ->
          words.endsWith("초순")
              ? days(start, 1, 10)
              : words.endsWith("중순") ? days(start, 11, 20) : days(start, 21, 31);
      default -> whole;
    };
  }

  private static Period days(CalendarDate month, int from, int to) {
    int last = Math.min(to, month.last().getDayOfMonth());
    return Period.between(
        new CalendarDate(month.year(), month.month(), from),
        new CalendarDate(month.year(), month.month(), last));
  }

  /** A month, or a day of it, of a year that nothing tells. */
  static Period partial(int month, int day) {
    if (month < 1 || month > 12 || day > 31) {
      throw new DateTimeException("no such month");
    }
    return Period.partial(
        day > 0 ? "XXXX-%02d-%02d".formatted(month, day) : "XXXX-%02d".formatted(month));
  }

  /** "사흘 전", "두 달 전": to the precision of the unit, or null where that cannot be told. */
  static @Nullable Period ago(Anchor anchor, String number, @Nullable String unit) {
    int n = number(number);
    LocalDate day = anchor.day();
    YearMonth month = anchor.month();
    if (n > 10 && unit == null) {
      return null;
    }
    if (unit == null || unit.equals("일")) {
      boolean days = unit != null || number.endsWith("틀") || number.endsWith("흘");
      return day == null || !(days || number.equals("닷새")) ? null : Period.of(day.minusDays(n));
    }
    if (unit.equals("년")) {
      Integer year = anchor.year();
      return year == null ? null : Period.of(CalendarDate.of(Year.of(year - n)));
    }
    if (unit.equals("주일")) {
      return null;
    }
    return month == null ? null : Period.of(CalendarDate.of(month.minusMonths(n)));
  }

  private static int number(String word) {
    return switch (word) {
      case "이틀", "두" -> 2;
      case "사흘", "세" -> 3;
      case "나흘" -> 4;
      case "닷새" -> 5;
      case "한", "일주" -> 1;
      default -> Integer.parseInt(word);
    };
  }
}
