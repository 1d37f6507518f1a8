package org.durumi.linker.chain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.durumi.linker.telling.Telling;

/** How a report looks back from a later act to an earlier one. */
final class BackReference {

  private static final Pattern STRONG = cues("strong");
  private static final Pattern WEAK = cues("weak");
  private static final int SHORTEST_LATIN = 4;
  private static final int SHORTEST = 2;

  private BackReference() {}

  private static Pattern cues(String strength) {
    return Phrases.any(
        Phrases.rows("anaphora.tsv").stream()
            .filter(row -> row[2].equals(strength))
            .map(row -> row[1]));
  }

  /** The later act's sentence names the earlier act's place, which is another. */
  static Optional<Reason> place(Strand earlier, Strand later) {
    Set<String> names = new TreeSet<>();
    earlier.told().forEach(told -> placeWords(told.telling()).forEach(names::add));
    later.told().forEach(told -> placeWords(told.telling()).forEach(names::remove));
    boolean named =
        later.told().stream()
            .map(Tellings::words)
            .anyMatch(words -> names.stream().anyMatch(words::contains));
    return named ? Optional.of(new Reason("names-earlier-place", 1.5, false)) : Optional.empty();
  }

  private static Stream<String> placeWords(Telling telling) {
    return Stream.of(
            Optional.ofNullable(telling.placeWords()),
            Optional.ofNullable(telling.place()).map(place -> place.name()))
        .flatMap(Optional::stream)
        .map(Phrases::folded)
        .filter(name -> name.length() >= (name.charAt(0) < 0x250 ? SHORTEST_LATIN : SHORTEST));
  }

  /**
   * In a report that tells both, "the same defectors" points to the nearest act told before.
   *
   * @param between strands of the same report that might be meant instead
   */
  static Optional<Reason> words(Strand earlier, Strand later, List<Strand> between) {
    return later.told().stream()
        .flatMap(told -> cue(told, earlier, between).stream())
        .max(Comparator.comparingDouble(Reason::bits));
  }

  private static Optional<Reason> cue(Strand.Told told, Strand earlier, List<Strand> between) {
    String report = told.telling().teller().report();
    int number = told.telling().number();
    int nearest = nearest(earlier, report, number);
    if (nearest < 0
        || between.stream().anyMatch(other -> nearest(other, report, number) > nearest)) {
      return Optional.empty();
    }
    String words = Tellings.words(told);
    if (STRONG.matcher(words).find()) {
      return Optional.of(new Reason("same-people-said", 2, true));
    }
    return WEAK.matcher(words).find()
        ? Optional.of(new Reason("pronoun", 0.5, false))
        : Optional.empty();
  }

  private static int nearest(Strand strand, String report, int before) {
    return strand.tellings().stream()
        .filter(telling -> telling.teller().report().equals(report))
        .mapToInt(Telling::number)
        .filter(number -> number < before)
        .max()
        .orElse(-1);
  }
}
