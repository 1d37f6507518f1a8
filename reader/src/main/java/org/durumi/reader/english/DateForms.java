package org.durumi.reader.english;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** The ways to write a date in English. What an earlier form has read, a later one leaves alone. */
final class DateForms {

  private static final String MONTH = CalendarNames.MONTH;
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "((?:19|20)\\d{2})";
  private static final String OF_YEAR = "(?:,? " + YEAR + ")?";
  private static final String TO = "(?: ?(?:-|–|to|and|until|through) ?)";
  private static final String PART = "early|mid|late|middle of|beginning of|start of|end of";
  private static final String NUMBER =
      "(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
          + "|several|a few|a couple of|a|an)";

  /** All forms, in the order in which they are tried. */
  static final List<DateForm> ALL =
      Stream.of(
              List.of(DateRanges.MONTHS, DateRanges.BARE_MONTHS),
              daysOfMonths(),
              List.of(DateRanges.YEARS),
              months(),
              days(),
              weeksToYears(),
              holidays(),
              counted())
          .flatMap(List::stream)
          .toList();

  private DateForms() {}

  private static List<DateForm> daysOfMonths() {
    return List.of(
        DateForm.of(
            YEAR + "-(\\d{2})-(\\d{2})",
            (now, m) -> MonthDates.day(m.group(1), m.group(2), m.group(3))),
        DateForm.of(
            MONTH + " " + DAY + TO + "(?:" + MONTH + " )?" + DAY + OF_YEAR,
            (now, m) ->
                MonthDates.days(now, m.group(1), m.group(2), m.group(3), m.group(4), m.group(5))),
        DateForm.of(
            DAY + TO + DAY + " (?:of )?" + MONTH + OF_YEAR,
            (now, m) -> MonthDates.days(now, m.group(3), m.group(1), null, m.group(2), m.group(4))),
        DateForm.of(
            MONTH + " " + DAY + OF_YEAR,
            (now, m) -> MonthDates.day(now, m.group(1), m.group(2), m.group(3))),
        DateForm.of("(?:the )?" + DAY + " (?:of )?(?:this month|the month)", DateForms::dayOfMonth),
        DateForm.of(
            "(?:the )?" + DAY + " (?:of )?" + MONTH + OF_YEAR,
            (now, m) -> MonthDates.day(now, m.group(2), m.group(1), m.group(3))));
  }

  private static List<DateForm> months() {
    return List.of(
        DateForm.of(
            "(?:in )?(?:[Tt]he )?([Ee]arly|[Mm]id|[Ll]ate|middle of|beginning of|start of|end of"
                + "|first half of|second half of)[- ](?:in )?(?:the month of )?"
                + MONTH
                + "(?:,? (?:of )?"
                + YEAR
                + ")?",
            (now, m) ->
                MonthDates.part(lower(m.group(1)), MonthDates.month(now, m.group(2), m.group(3)))),
        DateForm.of(
            "(?:the )?(" + PART + ")[- ](this month|the month|last month)",
            (now, m) ->
                MonthDates.part(lower(m.group(1)), RelativeDates.month(now, lower(m.group(2))))),
        DateForm.of(
            MONTH + "(?:,? (?:of )?((?:19|20)\\d{2}|last year|this year|that year))",
            (now, m) -> MonthDates.monthOfYear(now, m.group(1), m.group(2))),
        DateForm.of(
            "(?:[Ii]n|[Ll]ast|[Tt]his|[Ss]ince|[Dd]uring|until|[Bb]y|of|from|for|through)"
                + " (?:the month of )?"
                + MONTH,
            (now, m) -> MonthDates.whole(MonthDates.month(now, m.group(1), null))));
  }

  private static List<DateForm> days() {
    return List.of(
        DateForm.of(
            "(?:on )?(last|this|this past|next|past)? ?"
                + CalendarNames.WEEKDAY
                + "(?: (?:morning|afternoon|evening|night))?(?: last week| of last week)?",
            (now, m) ->
                RelativeDates.weekday(
                    now, lower(m.group(1)), m.group(2), lower(m.group()).endsWith("last week"))),
        DateForm.of(
            "(?:today|tonight|this morning|this afternoon|this evening)",
            (now, m) -> RelativeDates.daysFrom(now, 0)),
        DateForm.of("(?:yesterday|last night)", (now, m) -> RelativeDates.daysFrom(now, -1)),
        DateForm.of("tomorrow", (now, m) -> RelativeDates.daysFrom(now, 1)),
        DateForm.of("overnight", (now, m) -> RelativeDates.overnight(now)),
        DateForm.of(
            "(?:the )?(?:following|next) day", (now, m) -> RelativeDates.daysFromAnchor(now, 1)),
        DateForm.of(
            "(?:the )?(?:previous day|day before)",
            (now, m) -> RelativeDates.daysFromAnchor(now, -1)),
        DateForm.of(
            "(?:the same day|that day|that night|the same night|at the same time)",
            (now, m) -> RelativeDates.daysFromAnchor(now, 0)),
        DateForm.of(
            "(?:over |at |during )?(?:the|this|last) weekend",
            (now, m) -> RelativeDates.weekend(now)));
  }

  private static List<DateForm> weeksToYears() {
    return List.of(
        DateForm.of(
            "(?:(early|late|earlier|later) )?(last|this|next|the past) week",
            (now, m) -> RelativeDates.week(now, lower(m.group(1)), lower(m.group(2)))),
        DateForm.of(
            "(?:earlier|later) (?:this|in the) month",
            (now, m) -> RelativeDates.withinMonth(now, lower(m.group()).startsWith("later"))),
        DateForm.of(
            "(?:for|in|during|over|of) (?:all of )?(?:the|that) (?:whole |entire )?month",
            (now, m) -> MonthDates.whole(now.month())),
        DateForm.of(
            "(this|last) month",
            (now, m) -> MonthDates.whole(RelativeDates.month(now, lower(m.group())))),
        DateForm.of(
            "(?:in |during |over |for )?the (first|second|last) half of "
                + "(?:((?:19|20)\\d{2})|(this|last) year|the year)",
            (now, m) -> RelativeDates.half(now, lower(m.group(1)), m.group(2), m.group(3))),
        DateForm.of("(?:earlier|later) this year", (now, m) -> RelativeDates.withinYear(now)),
        DateForm.of(
            "(?:in )?(this|last) year", (now, m) -> RelativeDates.year(now, lower(m.group(1)))));
  }

  private static List<DateForm> holidays() {
    return List.of(
        DateForm.of("Christmas Eve", (now, m) -> MonthDates.day(now, "Dec", "24", null)),
        DateForm.of("Christmas Day", (now, m) -> MonthDates.day(now, "Dec", "25", null)),
        DateForm.of("New Year['’]s Day", (now, m) -> MonthDates.day(now, "Jan", "1", null)));
  }

  private static List<DateForm> counted() {
    return List.of(
        DateForm.of(
            NUMBER + " (day|week|month|year)s? ago",
            (now, m) -> RelativeDates.ago(now, number(lower(m.group(1))), lower(m.group(2)))),
        DateForm.of(
            "(?:on |by |since |of |and |until )the (\\d{1,2})(?:st|nd|rd|th)",
            DateForms::dayOfMonth),
        DateForm.of(
            "(?:in|since|by|until|from|during|of|before|after|early|late)"
                + " (?:early |late |mid-)?"
                + YEAR,
            (now, m) -> Period.of(new CalendarDate(Integer.parseInt(m.group(1)), 0, 0))));
  }

  private static Period dayOfMonth(ReferenceTime now, Matcher m) {
    return MonthDates.dayOfMonth(now, Integer.parseInt(m.group(1)));
  }

  private static String lower(@Nullable String words) {
    return words == null ? "" : words.toLowerCase(Locale.ROOT);
  }

  /** How many the words before "days ago" mean, or 0 where that is open: "several". */
  private static int number(String words) {
    return switch (words) {
      case "a", "an" -> 1;
      case "a couple of" -> 2;
      case "several", "a few" -> 0;
      default ->
          Character.isDigit(words.charAt(0))
              ? Integer.parseInt(words)
              : NumberWords.value(words).orElse(0);
    };
  }
}
