package org.durumi.reader.western;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.record.event.Count;

/** Numbers with what is said of their ends: "al menos nueve", "knapp 60", "10 bis 12". */
final class NumberPhrases {

  private final Numerals numerals;
  private final Pattern least;
  private final Pattern most;
  private final Pattern about;
  private final Pattern range;
  private final Pattern orMore;

  NumberPhrases(List<String[]> rows, Numerals numerals) {
    this.numerals = numerals;
    least = before(rows, "least");
    most = before(rows, "most");
    about = before(rows, "about");
    range = Pattern.compile("\\s*(?:" + words(rows, "to") + "|[-–])\\s*");
    orMore = Pattern.compile("\\s*(?:" + words(rows, "or_more") + ")(?!\\p{L}).*");
  }

  /** The one number of people that the words state; empty for none and for several. */
  Optional<Count> read(String words) {
    List<Numerals.Found> found = numerals.in(words);
    if (found.isEmpty() || found.stream().anyMatch(n -> n.value() > Integer.MAX_VALUE)) {
      return Optional.empty();
    }
    Numerals.Found first = found.getFirst();
    int low = (int) first.value();
    String before = words.substring(0, first.start());
    if (found.size() == 1) {
      return Optional.of(qualified(before, low, words.substring(first.end())));
    }
    Numerals.Found second = found.get(1);
    String between = words.substring(first.end(), second.start());
    return found.size() == 2 && second.value() > low && range.matcher(between).matches()
        ? Optional.of(new Count(low, (int) second.value(), about.matcher(before).find()))
        : Optional.empty();
  }

  private Count qualified(String before, int n, String after) {
    boolean around = about.matcher(before).find();
    if (least.matcher(before).find() || orMore.matcher(after).matches()) {
      return new Count(n, null, around);
    }
    if (most.matcher(before).find()) {
      return new Count(null, n, around);
    }
    return new Count(n, n, around);
  }

  private static Pattern before(List<String[]> rows, String kind) {
    return Pattern.compile("(?<!\\p{L})(?:" + words(rows, kind) + ")(?!\\p{L})[^,;.]*$");
  }

  /** The words of a kind as alternatives; a kind without words matches nothing. */
  static String words(List<String[]> rows, String kind) {
    String all =
        rows.stream()
            .filter(row -> row[0].equals(kind))
            .flatMap(row -> Stream.of(row).skip(2))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return all.isEmpty() ? "(?!)" : all;
  }
}
