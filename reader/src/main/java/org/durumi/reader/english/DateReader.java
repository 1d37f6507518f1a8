package org.durumi.reader.english;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.MentionReader;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates, resolving "Tuesday", "the 15th" or "last month" against the day of publication. One
 * reader serves one report, sentence by sentence in order, since "the following day" looks back.
 * Where publication is unknown, a date without a year stays without one.
 */
final class DateReader implements MentionReader<Period> {

  private static final String MONTH =
      "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "((?:19|20)\\d{2})";
  private static final String WEEKDAY =
      "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon\\.|Tues?\\.|Wed\\.|Thurs?\\.|Fri\\.|Sat\\.|Sun\\.)";
  private static final String NUMBER =
      "(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|a couple of|a|an)";

  private record Form(Pattern pattern, Resolver resolver) {}

  @FunctionalInterface
  private interface Resolver {
    @Nullable Period resolve(DateReader reader, Matcher m);
  }

  private static Form form(String regex, Resolver resolver) {
    // Month names keep their capital: "may" and "march" are words of their own.
    int flags = regex.contains(MONTH) ? 0 : Pattern.CASE_INSENSITIVE;
    return new Form(
        Pattern.compile("(?<![\\p{L}\\d$€£])" + regex + "(?![\\p{L}\\d%])", flags), resolver);
  }

  private static final List<Form> FORMS =
      List.of(
          form(YEAR + "-(\\d{2})-(\\d{2})", (r, m) -> day(m.group(1), m.group(2), m.group(3))),
          form(
              MONTH
                  + " "
                  + DAY
                  + "(?: ?(?:-|–|to|and|until|through) ?)(?:"
                  + MONTH
                  + " )?"
                  + DAY
                  + "(?:,? "
                  + YEAR
                  + ")?",
              (r, m) -> r.range(m.group(1), m.group(2), m.group(3), m.group(4), m.group(5))),
          form(
              DAY
                  + "(?: ?(?:-|–|to|and|until|through) ?)"
                  + DAY
                  + " (?:of )?"
                  + MONTH
                  + "(?:,? "
                  + YEAR
                  + ")?",
              (r, m) -> r.range(m.group(3), m.group(1), null, m.group(2), m.group(4))),
          form(
              MONTH + " " + DAY + "(?:,? " + YEAR + ")?",
              (r, m) -> r.monthDay(m.group(1), m.group(2), m.group(3))),
          form(
              "(?:the )?" + DAY + " (?:of )?(?:this month|the month)",
              (r, m) -> r.ordinal(Integer.parseInt(m.group(1)))),
          form(
              "(?:the )?" + DAY + " (?:of )?" + MONTH + "(?:,? " + YEAR + ")?",
              (r, m) -> r.monthDay(m.group(2), m.group(1), m.group(3))),
          form(
              "(?:in )?(?:[Tt]he )?([Ee]arly|[Mm]id|[Ll]ate|middle of|beginning of|start of|end of|first half of|second half of)[- ](?:in )?(?:the month of )?"
                  + MONTH
                  + "(?:,? (?:of )?"
                  + YEAR
                  + ")?",
              (r, m) -> r.partOf(lower(m.group(1)), r.month(m.group(2), m.group(3)))),
          form(
              "(?:the )?(early|mid|late|middle of|beginning of|start of|end of)[- ](this month|the month|last month)",
              (r, m) -> r.partOf(lower(m.group(1)), r.relativeMonth(lower(m.group(2))))),
          form(
              MONTH + "(?:,? (?:of )?(" + "(?:19|20)\\d{2}|last year|this year|that year" + "))",
              (r, m) -> r.monthOf(m.group(1), m.group(2))),
          form(
              "(?:[Ii]n|[Ll]ast|[Tt]his|[Ss]ince|[Dd]uring|until|[Bb]y|of|from|for|through) (?:the month of )?"
                  + MONTH,
              (r, m) -> asPeriod(r.month(m.group(1), null))),
          form(
              "(?:on )?(last|this|this past|next|past)? ?"
                  + WEEKDAY
                  + "(?: (?:morning|afternoon|evening|night))?(?: last week| of last week)?",
              (r, m) -> r.weekday(m)),
          form(
              "(?:today|tonight|this morning|this afternoon|this evening)",
              (r, m) -> r.daysFrom(0)),
          form("(?:yesterday|last night)", (r, m) -> r.daysFrom(-1)),
          form("tomorrow", (r, m) -> r.daysFrom(1)),
          form("overnight", (r, m) -> r.overnight()),
          form("(?:the )?(?:following|next) day", (r, m) -> r.fromAnchor(1)),
          form("(?:the )?(?:previous day|day before)", (r, m) -> r.fromAnchor(-1)),
          form(
              "(?:the same day|that day|that night|the same night|at the same time)",
              (r, m) -> r.fromAnchor(0)),
          form("(?:over |at |during )?(?:the|this|last) weekend", (r, m) -> r.weekend()),
          form(
              "(?:(early|late|earlier|later) )?(last|this|next|the past) week",
              (r, m) -> r.partOfWeek(lower(m.group(1)), r.week(lower(m.group(2))))),
          form(
              "(?:earlier|later) (?:this|in the) month",
              (r, m) -> r.thisMonth(lower(m.group()).startsWith("later"))),
          form("(this|last) month", (r, m) -> asPeriod(r.relativeMonth(lower(m.group())))),
          form("(?:earlier|later) this year", (r, m) -> r.thisYear()),
          form("(?:in )?(this|last) year", (r, m) -> r.year(lower(m.group(1)))),
          form("Christmas Eve", (r, m) -> r.monthDay("Dec", "24", null)),
          form("Christmas Day", (r, m) -> r.monthDay("Dec", "25", null)),
          form("New Year['’]s Day", (r, m) -> r.monthDay("Jan", "1", null)),
          form(
              NUMBER + " (day|week|month|year)s? (?:ago|earlier|before that)",
              (r, m) -> r.ago(lower(m.group(1)), lower(m.group(2)))),
          form(
              "(?:on |by |since |of |and |until )the (\\d{1,2})(?:st|nd|rd|th)",
              (r, m) -> r.ordinal(Integer.parseInt(m.group(1)))),
          form(
              "(?:in|since|by|until|from|during|of|before|after|early|late) (?:early |late |mid-)?"
                  + YEAR,
              (r, m) -> Period.of(new CalendarDate(Integer.parseInt(m.group(1)), 0, 0))));

  private static final Pattern DATELINE =
      Pattern.compile(
          "^.{0,60}?\\p{Lu}{2,}.{0,40}?"
              + MONTH
              + " \\d{1,2}(?:, \\d{4})?[^.]{0,4}(?:\\([^)]{2,40}\\))? ?(?:--|—|–|-|:|•)");
  private static final Pattern UNTIL =
      Pattern.compile(
          "(?:by|before|until|no later than|not later than|up to|prior to|until the end of|through)(?: the)?(?: end of)? $",
          Pattern.CASE_INSENSITIVE);

  private final @Nullable LocalDate published;
  private final boolean publishedToTheDay;
  private @Nullable LocalDate anchor;
  private boolean forward;

  DateReader(@Nullable Period publication) {
    CalendarDate end = publication == null ? null : publication.end();
    published = end == null ? null : end.last();
    publishedToTheDay = end != null && end.day() > 0;
  }

  @Override
  public List<Mention<Period>> read(String sentence) {
    Matcher dateline = DATELINE.matcher(sentence);
    int from = dateline.find() ? dateline.end() : 0;
    List<Mention<Period>> found = new ArrayList<>();
    for (Form form : FORMS) {
      Matcher m = form.pattern().matcher(sentence);
      for (int at = from; m.find(at); at = m.end()) {
        int start = m.start();
        int end = m.end();
        if (found.stream().noneMatch(f -> f.overlaps(start, end))) {
          forward =
              UNTIL.matcher(sentence.substring(Math.max(0, start - 24), start)).find()
                  || sentence.regionMatches(true, start, "by ", 0, 3)
                  || sentence.regionMatches(true, start, "until ", 0, 6)
                  || sentence.regionMatches(true, start, "before ", 0, 7);
          Period period = resolved(form, m);
          if (period != null) {
            found.add(new Mention<>(start, end, period));
          }
        }
      }
    }
    found.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return found;
  }

  private @Nullable Period resolved(Form form, Matcher m) {
    Period period;
    try {
      period = form.resolver().resolve(this, m);
    } catch (DateTimeException | IllegalArgumentException e) {
      return null;
    }
    if (period == null) {
      return null;
    }
    CalendarDate start = period.start();
    if (start != null && start.day() > 0) {
      anchor = period.end() == null ? start.first() : start.last();
    }
    CalendarDate end = period.end();
    return forward && end != null ? Period.until(end) : period;
  }

  private static String lower(@Nullable String words) {
    return words == null ? "" : words.toLowerCase(Locale.ROOT);
  }

  private static Period day(String year, String month, String day) {
    return Period.of(
        new CalendarDate(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
  }

  private static int monthNumber(String name) {
    String key = name.substring(0, 3).toLowerCase(Locale.ROOT);
    return "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(key) / 3 + 1;
  }

  private @Nullable Period monthDay(String month, String day, @Nullable String year) {
    int m = monthNumber(month);
    int d = Integer.parseInt(day);
    if (year != null) {
      return Period.of(new CalendarDate(Integer.parseInt(year), m, d));
    }
    if (published == null) {
      LocalDate.of(2000, m, d);
      return Period.partial("XXXX-%02d-%02d".formatted(m, d));
    }
    return Period.of(nearest(published, m, d));
  }

  /** The year that puts a day at most about ten months before publication, or soon after it. */
  private static LocalDate nearest(LocalDate published, int month, int day) {
    LocalDate candidate = valid(published.getYear() + 1, month, day);
    while (candidate.isAfter(published.plusDays(60))) {
      candidate = valid(candidate.getYear() - 1, month, day);
    }
    return candidate;
  }

  private static LocalDate valid(int year, int month, int day) {
    int last = YearMonth.of(year, month).lengthOfMonth();
    if (day > last && !(month == 2 && day == 29)) {
      throw new DateTimeException("no such day");
    }
    return LocalDate.of(year, month, Math.min(day, last));
  }

  private @Nullable Period range(
      String month, String from, @Nullable String month2, String to, @Nullable String year) {
    Period start = monthDay(month, from, year);
    Period end = monthDay(month2 == null ? month : month2, to, year);
    if (start == null || end == null || start.start() == null || end.end() == null) {
      return start;
    }
    return Period.between(start.start(), end.end());
  }

  private @Nullable CalendarDate month(String name, @Nullable String year) {
    int m = monthNumber(name);
    if (year != null) {
      return new CalendarDate(Integer.parseInt(year), m, 0);
    }
    if (published == null) {
      return null;
    }
    YearMonth last = YearMonth.from(published);
    YearMonth candidate = YearMonth.of(last.getYear() + 1, m);
    while (candidate.isAfter(last.plusMonths(forward ? 11 : 0))) {
      candidate = candidate.minusYears(1);
    }
    return CalendarDate.of(candidate);
  }

  private @Nullable Period monthOf(String name, String year) {
    if (Character.isDigit(year.charAt(0))) {
      return asPeriod(month(name, year));
    }
    if (published == null) {
      return null;
    }
    int y = published.getYear() - (year.startsWith("last") ? 1 : 0);
    return Period.of(new CalendarDate(y, monthNumber(name), 0));
  }

  private static @Nullable Period asPeriod(@Nullable CalendarDate date) {
    return date == null ? null : Period.of(date);
  }

  private @Nullable CalendarDate relativeMonth(String words) {
    if (published == null) {
      return null;
    }
    YearMonth month = YearMonth.from(published);
    return CalendarDate.of(words.startsWith("last") ? month.minusMonths(1) : month);
  }

  private @Nullable Period partOf(String part, @Nullable CalendarDate month) {
    if (month == null) {
      return null;
    }
    LocalDate first = month.first();
    LocalDate last = month.last();
    return switch (part.split(" ")[0]) {
      case "early", "beginning", "start" -> days(first, first.withDayOfMonth(10));
      case "mid", "middle" -> days(first.withDayOfMonth(11), first.withDayOfMonth(20));
      case "first" -> days(first, first.withDayOfMonth(15));
      case "second" -> days(first.withDayOfMonth(16), last);
      default -> days(first.withDayOfMonth(21), last);
    };
  }

  private static Period days(LocalDate from, LocalDate to) {
    return Period.between(CalendarDate.of(from), CalendarDate.of(to));
  }

  private @Nullable Period weekday(Matcher m) {
    if (published == null || !publishedToTheDay) {
      return null;
    }
    String lead = lower(m.group(1));
    DayOfWeek day =
        DayOfWeek.of(
            "montuewedthufrisatsun".indexOf(m.group(2).substring(0, 3).toLowerCase(Locale.ROOT)) / 3
                + 1);
    if (lead.equals("next")) {
      return Period.of(published.with(TemporalAdjusters.next(day)));
    }
    if (lower(m.group()).endsWith("last week")) {
      return Period.of(published.with(DayOfWeek.MONDAY).minusWeeks(1).with(day));
    }
    return Period.of(
        lead.endsWith("last")
            ? published.with(TemporalAdjusters.previous(day))
            : published.with(
                forward
                    ? TemporalAdjusters.nextOrSame(day)
                    : TemporalAdjusters.previousOrSame(day)));
  }

  private @Nullable Period daysFrom(int days) {
    return published == null || !publishedToTheDay ? null : Period.of(published.plusDays(days));
  }

  private @Nullable Period overnight() {
    return published == null || !publishedToTheDay ? null : days(published.minusDays(1), published);
  }

  private @Nullable Period fromAnchor(int days) {
    return anchor == null ? null : Period.of(anchor.plusDays(days));
  }

  private @Nullable Period weekend() {
    if (published == null || !publishedToTheDay) {
      return null;
    }
    LocalDate sunday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    return days(sunday.minusDays(1), sunday);
  }

  private @Nullable Period week(String which) {
    if (published == null || !publishedToTheDay) {
      return null;
    }
    LocalDate monday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return switch (which) {
      case "last" -> days(monday.minusWeeks(1), monday.minusDays(1));
      case "next" -> days(monday.plusWeeks(1), monday.plusDays(13));
      case "the past" -> days(published.minusDays(7), published);
      default -> days(monday, forward ? monday.plusDays(6) : published);
    };
  }

  private static @Nullable Period partOfWeek(String part, @Nullable Period week) {
    if (week == null || week.start() == null || week.end() == null) {
      return week;
    }
    LocalDate monday = week.start().first();
    return switch (part) {
      case "early" -> days(monday, monday.plusDays(2));
      case "late" -> days(monday.plusDays(3), monday.plusDays(6));
      default -> week;
    };
  }

  private @Nullable Period thisMonth(boolean later) {
    if (published == null) {
      return null;
    }
    return later || !publishedToTheDay
        ? Period.of(CalendarDate.of(YearMonth.from(published)))
        : days(published.withDayOfMonth(1), published);
  }

  private @Nullable Period thisYear() {
    return published == null ? null : days(published.withDayOfYear(1), published);
  }

  private @Nullable Period year(String which) {
    if (published == null) {
      return null;
    }
    return Period.of(new CalendarDate(published.getYear() - (which.equals("last") ? 1 : 0), 0, 0));
  }

  private @Nullable Period ago(String number, String unit) {
    if (published == null) {
      return null;
    }
    int n = Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : small(number);
    if (n == 0) {
      return null;
    }
    return switch (unit) {
      case "day" -> publishedToTheDay ? Period.of(published.minusDays(n)) : null;
      case "week" ->
          publishedToTheDay
              ? days(published.minusWeeks(n).minusDays(3), published.minusWeeks(n).plusDays(3))
              : null;
      case "month" -> Period.of(CalendarDate.of(YearMonth.from(published).minusMonths(n)));
      default -> Period.of(new CalendarDate(published.getYear() - n, 0, 0));
    };
  }

  private static int small(String word) {
    return switch (word) {
      case "a", "an", "one" -> 1;
      case "two", "a couple of" -> 2;
      case "three" -> 3;
      case "four" -> 4;
      case "five" -> 5;
      case "six" -> 6;
      case "seven" -> 7;
      case "eight" -> 8;
      case "nine" -> 9;
      case "ten" -> 10;
      case "eleven" -> 11;
      case "twelve" -> 12;
      default -> 0;
    };
  }

  private @Nullable Period ordinal(int day) {
    if (published == null) {
      LocalDate.of(2000, 1, day);
      return Period.partial("XXXX-XX-%02d".formatted(day));
    }
    YearMonth month = YearMonth.from(published);
    if (publishedToTheDay && !forward && day > published.getDayOfMonth()) {
      month = month.minusMonths(1);
    } else if (publishedToTheDay && forward && day < published.getDayOfMonth()) {
      month = month.plusMonths(1);
    }
    return Period.of(month.atDay(day));
  }
}
