package org.durumi.linker.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    Set<String> others = later.placeWords();
    boolean named =
        earlier.placeWords().stream()
            .filter(name -> !others.contains(name))
            .anyMatch(name -> later.words().stream().anyMatch(words -> words.contains(name)));
    return named ? Optional.of(new Reason("names-earlier-place", 1.5, false)) : Optional.empty();
  }

  /** The names of a telling's place that are long enough to be looked for. */
  static Stream<String> placeWords(Telling telling) {
    return Stream.of(
            Optional.ofNullable(telling.placeWords()),
            Optional.ofNullable(telling.place()).map(place -> place.name()))
        .flatMap(Optional::stream)
        .map(Phrases::folded)
        .filter(name -> name.length() >= (name.charAt(0) < 0x250 ? SHORTEST_LATIN : SHORTEST));
  }

  /**
   * A report that tells both mostly tells what became of people right after their arrest, and "the
   * same defectors" points to the nearest act told before.
   *
   * @param others strands of the same report that might be meant instead
   */
  static List<Reason> words(Strand earlier, Strand later, List<Strand> others) {
    List<Strand.Told> next =
        later.told().stream().filter(told -> isNext(told, earlier, others)).toList();
    if (next.isEmpty()) {
      return List.of();
    }
    List<Reason> reasons = new ArrayList<>(List.of(new Reason("told-next", 0.75, false)));
    if (next.stream().anyMatch(told -> STRONG.matcher(Tellings.words(told)).find())) {
      reasons.add(new Reason("same-people-said", 2, true));
    } else if (next.stream().anyMatch(told -> WEAK.matcher(Tellings.words(told)).find())) {
      reasons.add(new Reason("pronoun", 0.5, false));
    }
    return reasons;
  }

  private static boolean isNext(Strand.Told told, Strand earlier, List<Strand> others) {
    String report = told.telling().teller().report();
    int number = told.telling().number();
    int nearest = nearest(earlier, report, number);
    return nearest >= 0
        && others.stream().noneMatch(other -> nearest(other, report, number) > nearest);
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
