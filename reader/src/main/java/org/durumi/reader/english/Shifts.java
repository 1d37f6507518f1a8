package org.durumi.reader.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.reader.passage.Passage;
import org.durumi.reader.proposal.Shift;

/** Finds times that are told by their distance from the time told before. */
final class Shifts {

  private static final String PART = "(?:day|night|evening|morning|afternoon)";
  private static final List<String> NUMBERS =
      List.of(
          "a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final Pattern WORDS =
      Pattern.compile(
          "\\b(?:(?<same>(?:(?:the|that) same|that) "
              + PART
              + ")|(?<next>the (?:next|following) "
              + PART
              + ")|(?<n>a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2}) (?<unit>day|night|week|month)s? (?<way>later|afterwards?|after(?=[,.;])|earlier|before(?=[,.;])|on(?=,)))\\b",
          Pattern.CASE_INSENSITIVE);

  private Shifts() {}

  /** All of a sentence, in order. */
  static List<Shift> of(Passage passage) {
    List<Shift> found = new ArrayList<>();
    Matcher m = WORDS.matcher(passage.text());
    while (m.find()) {
      int days = 0;
      int months = 0;
      if (m.group("next") != null) {
        days = 1;
      } else if (m.group("n") != null) {
        String way = m.group("way").toLowerCase(Locale.ROOT);
        int number = number(m.group("n")) * (way.matches("earlier|before") ? -1 : 1);
        switch (m.group("unit").toLowerCase(Locale.ROOT)) {
          case "week" -> days = 7 * number;
          case "month" -> months = number;
          default -> days = number;
        }
      }
      found.add(new Shift(passage.quote(m.start(), m.end()), days, months));
    }
    return found;
  }

  private static int number(String word) {
    int at = NUMBERS.indexOf(word.toLowerCase(Locale.ROOT));
    return at < 0 ? Integer.parseInt(word) : Math.max(1, at);
  }
}
