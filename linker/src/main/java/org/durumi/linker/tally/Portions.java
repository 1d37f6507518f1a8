package org.durumi.linker.tally;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.durumi.linker.chain.Body;
import org.durumi.linker.chain.Standing;
import org.durumi.linker.telling.Telling;
import org.durumi.linker.telling.Tsv;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/**
 * Knows a number that its report itself calls a part of another: "the 300 are a part of these". A
 * lower number alone is no part; it contradicts the higher one.
 */
final class Portions {

  private static final List<String> PHRASES =
      Tsv.rows(Portions.class, "portions.tsv").stream().map(row -> row[1]).toList();

  private Portions() {}

  /** Tells whether the people of this telling are a part of those that others tell of. */
  static boolean isPortion(Body.Told told, @Nullable Count all) {
    Count count = told.people() == null ? null : told.people().count();
    Integer number = count == null ? null : count.min();
    return number != null && Numbers.isPart(count, all) && says(told.telling(), number);
  }

  /** Tells whether a report that gives this number calls it a part of another. */
  static boolean isCalledPart(Entry.Group group) {
    return group.told().stream()
        .filter(told -> Entry.standing(told.telling()) == Standing.CONFIRMED)
        .anyMatch(told -> {
          Count count = Entry.number(told);
          Integer number = count == null ? null : count.min();
          return number != null && says(told.telling(), number);
        });
  }

  private static boolean says(Telling telling, int number) {
    String text = telling.teller().text() + "\n" + telling.sentence();
    return PHRASES.stream().anyMatch(phrase -> pattern(phrase, number).matcher(text).find());
  }

  private static Pattern pattern(String phrase, int number) {
    String after = phrase.substring(phrase.indexOf('#') + 1).strip();
    String digits = number + "|" + String.format(Locale.ROOT, "%,d", number);
    return Pattern.compile(
        "(?<![0-9,.])(?:" + digits + ")\\s?" + Pattern.quote(after), Pattern.CASE_INSENSITIVE);
  }
}
