package org.durumi.reader.english;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  private static final Pattern DATELINE =
      Pattern.compile(
          "^.{0,60}?\\p{Lu}{2,}.{0,40}?"
              + CalendarNames.MONTH
              + " \\d{1,2}(?:, \\d{4})?[^.]{0,4}(?:\\([^)]{2,40}\\))? ?(?:--|—|–|-|:|•)");
  private static final Pattern UNTIL =
      Pattern.compile(
          "(?:by|before|until|no later than|not later than|up to|prior to|until the end of|through)"
              + "(?: the)?(?: end of)? $",
          Pattern.CASE_INSENSITIVE);
  private static final int UNTIL_REACH = 24; // characters in which the words for an end stand
  private static final List<String> UNTIL_WITHIN = List.of("by ", "until ", "before ");

  private ReferenceTime now;

  DateReader(@Nullable Period publication) {
    now = ReferenceTime.of(publication);
  }

  @Override
  public List<Mention<Period>> read(String sentence) {
    Matcher dateline = DATELINE.matcher(sentence);
    int from = dateline.find() ? dateline.end() : 0;
    List<Mention<Period>> found = new ArrayList<>();
    for (DateForm form : DateForms.ALL) {
      Matcher m = form.pattern().matcher(sentence);
      for (int at = from; m.find(at); at = m.end()) {
        int start = m.start();
        int end = m.end();
        if (found.stream().noneMatch(f -> f.overlaps(start, end))) {
          Period period = resolved(form, m, isEnd(sentence, start));
          if (period != null) {
            found.add(new Mention<>(start, end, period));
          }
        }
      }
    }
    found.sort(Comparator.comparingInt(Mention::start));
    return DateRanges.joined(sentence, found);
  }

  /** Tells whether a date is the end of a time: "before Tuesday". */
  private static boolean isEnd(String sentence, int start) {
    return UNTIL.matcher(sentence).region(Math.max(0, start - UNTIL_REACH), start).find()
        || UNTIL_WITHIN.stream()
            .anyMatch(word -> sentence.regionMatches(true, start, word, 0, word.length()));
  }

  private @Nullable Period resolved(DateForm form, Matcher m, boolean isEnd) {
    Period period = form.read(now.looking(isEnd), m);
    if (period == null) {
      return null;
    }
    now = now.after(period);
    CalendarDate end = period.end();
    return isEnd && end != null ? Period.until(end) : period;
  }
}
