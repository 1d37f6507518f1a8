package org.durumi.reader.korean;

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
    if (!link.matches() || !until.lookingAt() || start == null || end == null) {
      return null;
    }
    return end.last().isBefore(start.first())
        ? null
        : new Mention<>(from.start(), until.end(), Period.between(start, end));
  }

  private static Mention<Period> since(String sentence, Mention<Period> date) {
    Matcher since = SINCE.matcher(sentence).region(date.end(), sentence.length());
    CalendarDate start = date.value().start();
    if (start == null || !since.lookingAt()) {
      return date;
    }
    return new Mention<>(date.start(), since.end(), Period.since(start));
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
