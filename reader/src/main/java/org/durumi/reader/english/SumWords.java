package org.durumi.reader.english;

import java.util.regex.Pattern;

/** Words that sum up: over a stretch of time, or over what was told before. */
final class SumWords {

  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

  private static final Pattern SUMMING =
      Pattern.compile(
          "\\b(?:since (?:the (?:start|beginning|coup|war|uprising|outbreak|takeover|[\\p{L}]+ coup)|(?:January|February|March|April|May|June|July|August|September|October|November|December|last|early|late|mid|(?:19|20)\\d\\d|then)\\b(?! \\d))"
              + "|(?:over|in|during|within|for) the (?:past|last|previous|preceding) (?:\\w+ )?(?:weeks|months|years|month|year|decade|decades)"
              + "|so far this|in recent (?:weeks|months|years)|this year alone|this month alone|over (?:a|the) (?:period|course) of|between (?:the (?:start|beginning|end) of |early |late |mid-)?(?:"
              + MONTH
              + "(?: (?:19|20)\\d\\d)?|(?:19|20)\\d\\d) and (?:the (?:start|beginning|end) of |early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\\d\\d)"
              + "|(?:one|among) of (?:the )?(?:over|more than|at least|some|about|nearly|around|hundreds|dozens|thousands|\\d)|cumulative|each year|every year|per year|annually|documented (?:at least|more than|over|some)|has recorded|have recorded|tally|toll has|brings? the (?:total|number))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TOTAL =
      Pattern.compile(
          "\\b(?:in all|in total|all told|all in all|altogether|a total of|total number of"
              + "|the total (?:for|of|is|was|stands|number)|total for the|put together|taken together"
              + "|adds? up to|added up to|(?:"
              + MONTH
              + "|(?:19|20)\\d\\d|that year|that month|last year|last month) alone"
              + "|for the (?:whole |entire )?(?:month|year|quarter|period|half-year)"
              + "|(?:first|second) half of (?:the year|(?:19|20)\\d\\d))\\b",
          Pattern.CASE_INSENSITIVE);

  private SumWords() {}

  /** Words that sum up whatever the time: "so far this year", "since the coup". */
  static boolean sums(String sentence) {
    return SUMMING.matcher(sentence).find();
  }

  /** Words that may sum up and may also give one raid's number: "a total of 30". */
  static boolean totals(String sentence) {
    return TOTAL.matcher(sentence).find();
  }

  /** Tells whether a date is where the time begins: "since March". */
  static boolean isSince(String sentence, String date) {
    return Pattern.compile(
            "(?i)(?:^|[^\\p{L}])since (?:the )?"
                + Pattern.quote(date.replaceFirst("(?i)^since ", "")))
        .matcher(sentence)
        .find();
  }
}
