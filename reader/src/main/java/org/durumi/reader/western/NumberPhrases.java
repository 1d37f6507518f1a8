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
  private final Pattern age;
  private final Pattern pair;
  private final Pattern kin;
  private final List<String[]> instead;

  NumberPhrases(List<String[]> rows, Numerals numerals) {
    this.numerals = numerals;
    least = before(rows, "least");
    most = before(rows, "most");
    about = before(rows, "about");
    range = Pattern.compile("\\s*(?:" + words(rows, "to") + "|[-–])\\s*");
    age =
        Pattern.compile(
            "(?:"
                + patterns(rows, "age")
                + ")|,\\s\\d{1,2}(?=,|$)|\\(\\d{1,2}(?:\\s\\p{L}+\\s\\d{1,2})?\\)");
    pair = Pattern.compile("(?<!\\p{L})(?:" + words(rows, "pair") + ")(?!\\p{L})");
    kin =
        Pattern.compile(
            "\\s(?:"
                + words(rows, "joint")
                + ")\\s(?:"
                + words(rows, "whose")
                + ")\\s(?!beiden|zwei|drei|dos|tres)");
    instead = rows.stream().filter(row -> row[0].equals("instead")).toList();
    orMore = Pattern.compile("\\s*(?:" + words(rows, "or_more") + ")(?!\\p{L}).*");
  }

  /**
   * The one number of people that the words state; empty for none and for several. An age counts
   * nobody, but whoever it is told of is one.
   */
  Optional<Count> read(String said) {
    String words = age.matcher(said).replaceAll(" ").strip();
    for (String[] row : instead) {
      words = words.replace(row[2], row[1]);
    }
    List<Numerals.Found> found = numerals.in(words);
    boolean one = found.isEmpty() || found.size() == 1 && found.getFirst().value() == 1;
    if (one && (pair.matcher(words).find() || kin.matcher(words).find())) {
      return Optional.of(Count.exactly(2));
    }
    if (found.isEmpty() && !words.equals(said)) {
      return Optional.of(Count.exactly(1)); // An age is told of one person.
    }
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

  private static String patterns(List<String[]> rows, String kind) {
    String all =
        rows.stream()
            .filter(row -> row[0].equals(kind))
            .map(row -> row[2])
            .collect(Collectors.joining("|"));
    return all.isEmpty() ? "(?!)" : all;
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
