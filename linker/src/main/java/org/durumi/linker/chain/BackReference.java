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
   * @param rivals all that might be meant instead, the earlier one's among them
   */
  static List<Reason> words(Strand earlier, Strand later, Rivals rivals) {
    List<Strand.Told> next =
        later.told().stream().filter(told -> isNext(told, earlier, rivals)).toList();
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

  private static boolean isNext(Strand.Told told, Strand earlier, Rivals rivals) {
    int nearest = nearest(earlier, told);
    return nearest >= 0 && nearest >= rivals.nearest(told);
  }

  /** The number of the last event of a strand that a report tells before a telling; or -1. */
  static int nearest(Strand strand, Strand.Told before) {
    String report = before.telling().teller().report();
    if (!strand.reports().contains(report)) {
      return -1;
    }
    int number = before.telling().number();
    return strand.told().stream()
        .map(Strand.Told::telling)
        .filter(telling -> telling.teller().report().equals(report))
        .mapToInt(Telling::number)
        .filter(one -> one < number)
        .max()
        .orElse(-1);
  }
}
