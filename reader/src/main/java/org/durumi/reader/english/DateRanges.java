package org.durumi.reader.english;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Stretches from one date to another: "between October 2023 and June 2024", "from 2019 to 2021".
 */
final class DateRanges {

  private static final String WITHIN =
      "(?:(?:[Tt]he )?(?:start|beginning|end|middle) of |[Ee]arly |[Ll]ate |[Mm]id[- ])?";
  private static final String OF_YEAR = "(?:,? (?:of )?((?:19|20)\\d{2}))?";
  private static final String FROM = "(?:[Bb]etween|[Ff]rom) ";
  private static final String TO = " ?(?:and|to|until|till|through|up to|-|–|—) ?";
  private static final String YEAR = "((?:19|20)\\d{2})";

  /** "Between October 2023 and June 2024", "from March to May". */
  static final DateForm MONTHS =
      DateForm.of(
          FROM
              + WITHIN
              + CalendarNames.MONTH
              + OF_YEAR
              + TO
              + WITHIN
              + CalendarNames.MONTH
              + OF_YEAR
              + "(?! \\d)",
          DateRanges::months);

  /** "October 2023 to June 2024", "March–May 2020". */
  static final DateForm BARE_MONTHS =
      DateForm.of(
          CalendarNames.MONTH
              + OF_YEAR
              + " ?(?:to|until|through|-|–|—) ?"
              + CalendarNames.MONTH
              + ",? "
              + YEAR,
          DateRanges::months);

  /** "Between 2019 and 2021", "from 2019 to 2021", "2019-2021". */
  static final DateForm YEARS =
      DateForm.of(
          "(?:between |from )?(?<!\\d)"
              + YEAR
              + " ?(?:and|to|until|through|-|–|—) ?"
              + YEAR
              + "(?![-\\d])",
          (now, m) -> years(m));

  private static final Pattern LEAD = Pattern.compile("(?:[Bb]etween|[Ff]rom) (?:the )?$");
  private static final int LEAD_REACH = 12; // characters
  private static final Pattern LINK =
      Pattern.compile(",? ?(?:and|to|until|till|through|up to|-|–|—)(?: the)? ?(?:on )?");

  private DateRanges() {}

  /** Joins what a lead and a link make one: "between 30 January 2012 and 2 February 2013". */
  static List<Mention<Period>> joined(String sentence, List<Mention<Period>> dates) {
    List<Mention<Period>> out = new ArrayList<>();
    for (int i = 0; i < dates.size(); i++) {
      Mention<Period> range =
          i + 1 < dates.size() ? range(sentence, dates.get(i), dates.get(i + 1)) : null;
      out.add(range != null ? range : dates.get(i));
      i += range != null ? 1 : 0;
    }
    return out;
  }

  private static @Nullable Mention<Period> range(
      String sentence, Mention<Period> from, Mention<Period> to) {
    boolean leads =
        LEAD.matcher(sentence).region(Math.max(0, from.start() - LEAD_REACH), from.start()).find()
            || sentence
                .substring(from.start(), from.end())
                .matches("(?s)(?:[Bb]etween|[Ff]rom) .*");
    boolean linked =
        LINK.matcher(sentence).region(from.end(), Math.max(from.end(), to.start())).matches();
    CalendarDate start = from.value().start();
    CalendarDate end = to.value().end();
    if (!leads || !linked || start == null || end == null || end.last().isBefore(start.first())) {
      return null;
    }
    return new Mention<>(from.start(), to.end(), Period.between(start, end));
  }

  /** A year that one end leaves out is that of the other; without both, the last such months. */
  private static @Nullable Period months(ReferenceTime now, Matcher m) {
    CalendarDate end = MonthDates.month(now, m.group(3), m.group(4));
    if (end == null && m.group(2) != null) {
      end = MonthDates.month(now, m.group(3), m.group(2));
    }
    if (end == null) {
      return null;
    }
    YearMonth last = YearMonth.of(end.year(), end.month());
    int month = CalendarNames.month(m.group(1));
    YearMonth first =
        YearMonth.of(m.group(2) == null ? last.getYear() : Integer.parseInt(m.group(2)), month);
    if (m.group(2) == null && first.isAfter(last)) {
      first = first.minusYears(1);
    }
    if (m.group(4) == null && m.group(2) != null) {
      last = YearMonth.of(first.getYear(), last.getMonth());
      last = last.isBefore(first) ? last.plusYears(1) : last;
    }
    return first.isAfter(last)
        ? null
        : Period.between(CalendarDate.of(first), CalendarDate.of(last));
  }

  private static @Nullable Period years(Matcher m) {
    int first = Integer.parseInt(m.group(1));
    int last = Integer.parseInt(m.group(2));
    return first >= last
        ? null
        : Period.between(new CalendarDate(first, 0, 0), new CalendarDate(last, 0, 0));
  }
}
