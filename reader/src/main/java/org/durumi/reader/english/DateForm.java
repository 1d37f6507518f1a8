package org.durumi.reader.english;

import java.time.DateTimeException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** A way to write a date, and what it means. */
record DateForm(Pattern pattern, Meaning meaning) {

  /** Tells which days the words mean; null where that cannot be known. */
  @FunctionalInterface
  interface Meaning {
    @Nullable Period of(ReferenceTime now, Matcher words);
  }

  static DateForm of(String regex, Meaning meaning) {
    // Month names keep their capital: "may" and "march" are words of their own.
    int flags = regex.contains(CalendarNames.MONTH) ? 0 : Pattern.CASE_INSENSITIVE;
    String apart = "(?<![\\p{L}\\d$€£])" + regex + "(?![\\p{L}\\d%])";
    return new DateForm(Pattern.compile(apart, flags), meaning);
  }

  /** The days that the words mean, or null where the calendar has no such day. */
  @Nullable Period read(ReferenceTime now, Matcher words) {
    try {
      return meaning.of(now, words);
    } catch (DateTimeException | IllegalArgumentException e) {
      return null;
    }
  }
}
