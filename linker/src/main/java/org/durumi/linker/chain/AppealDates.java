package org.durumi.linker.chain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.linker.telling.Teller;
import org.jspecify.annotations.Nullable;

/** Days until which a report asks for appeals, in its own words: English, Korean or Chinese. */
final class AppealDates {

  /** A date stands within so many letters of the asking. */
  private static final int REACH = 50;

  private static final Pattern CUES = Phrases.any("appeals.tsv");

  private static final String MONTH =
      Stream.of(Month.values())
          .map(month -> month.name().toLowerCase(Locale.ROOT))
          .map(name -> name.substring(0, 3) + "(?:" + name.substring(3) + ")?")
          .collect(Collectors.joining("|", "(?<m%d>", ")"));

  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?<y1>\\d{4})-(?<n1>\\d{2})-(?<d1>\\d{2})\\b"
              + "|\\b(?<d2>\\d{1,2})(?:st|nd|rd|th)? "
              + MONTH.formatted(2)
              + "\\b(?:,? (?<y2>\\d{4}))?"
              + "|\\b"
              + MONTH.formatted(3)
              + " (?<d3>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (?<y3>\\d{4}))?"
              + "|(?:(?<y4>\\d{4}) ?[\uB144\u5E74] ?)?(?<n4>\\d{1,2}) ?[\uC6D4\u6708] ?(?<d4>\\d{1,2}) ?[\uC77C\u65E5\u53F7\u865F]");

  private AppealDates() {}

  /** All such days, the first first. */
  static NavigableSet<LocalDate> in(Teller teller) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    String text = Phrases.folded(teller.text());
    CUES.matcher(text)
        .results()
        .flatMap(cue -> near(text, cue, teller.published()).stream())
        .forEach(days::add);
    return days;
  }

  /** The first date after the cue, or, where letters are not Latin, the last one before it. */
  private static Optional<LocalDate> near(
      String text, MatchResult cue, @Nullable LocalDate published) {
    String after = text.substring(cue.end(), Math.min(text.length(), cue.end() + REACH));
    Optional<LocalDate> next =
        DATE.matcher(after).results().findFirst().flatMap(found -> day(after, found, published));
    if (text.charAt(cue.start()) < 0x250) {
      return next;
    }
    String before = text.substring(Math.max(0, cue.start() - REACH), cue.start());
    Optional<LocalDate> last =
        DATE.matcher(before)
            .results()
            .reduce((_, later) -> later)
            .flatMap(found -> day(before, found, published));
    return last.or(() -> next);
  }

  private static Optional<LocalDate> day(
      String text, MatchResult found, @Nullable LocalDate published) {
    Matcher date = DATE.matcher(text).region(found.start(), found.end());
    if (!date.find()) {
      return Optional.empty();
    }
    int form =
        date.group("d1") != null
            ? 1
            : date.group("d2") != null ? 2 : date.group("d3") != null ? 3 : 4;
    String year = date.group("y" + form);
    int month =
        form == 1 || form == 4
            ? Integer.parseInt(date.group("n" + form))
            : month(date.group("m" + form));
    int day = Integer.parseInt(date.group("d" + form));
    try {
      if (year != null) {
        return Optional.of(LocalDate.of(Integer.parseInt(year), month, day));
      }
      return Optional.ofNullable(published).map(from -> next(MonthDay.of(month, day), from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A day without a year is the next one after the report. */
  private static LocalDate next(MonthDay day, LocalDate published) {
    LocalDate same = day.atYear(published.getYear());
    return same.isBefore(published) ? day.atYear(published.getYear() + 1) : same;
  }

  private static int month(String name) {
    return Stream.of(Month.values())
        .filter(month -> month.name().toLowerCase(Locale.ROOT).startsWith(name.substring(0, 3)))
        .findFirst()
        .orElseThrow()
        .getValue();
  }
}
