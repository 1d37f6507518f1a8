package org.durumi.linker.incident;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.durumi.linker.incident.LinkIndex.Unsure;
import org.durumi.linker.match.Scorer;

/** The pairs of an index that its model is unsure of. */
record Unsureness(
    List<Profile> profiles,
    Neighbours neighbours,
    Scorer<Profile> scorer,
    double threshold,
    Knots knots) {

  private static final int AT_A_TIME = 1000;

  /** All of them, with what speaks for each. */
  List<Doubt> all(double bits) {
    return IntStream.range(0, profiles.size())
        .parallel()
        .boxed()
        .flatMap(i -> doubts(i, bits))
        .toList();
  }

  private Stream<Doubt> doubts(int number, double bits) {
    Profile profile = profiles.get(number);
    return Arrays.stream(neighbours.before(number, Keys.of(profile)))
        .filter(other -> !profiles.get(other).report().equals(profile.report()))
        .filter(other -> scorer.reaches(profiles.get(other), profile, threshold - bits))
        .filter(other -> scorer.odds(profiles.get(other), profile) - threshold <= bits)
        .mapToObj(other -> doubt(other, number));
  }

  /** Their odds alone, so many tellings at a time. */
  void forEach(double bits, Consumer<List<Unsure>> taker) {
    for (int from = 0; from < profiles.size(); from += AT_A_TIME) {
      taker.accept(
          IntStream.range(from, Math.min(from + AT_A_TIME, profiles.size()))
              .parallel()
              .boxed()
              .flatMap(i -> unsure(i, bits))
              .toList());
    }
  }

  private Stream<Unsure> unsure(int number, double bits) {
    Profile profile = profiles.get(number);
    return Arrays.stream(neighbours.before(number, Keys.of(profile)))
        .filter(other -> !profiles.get(other).report().equals(profile.report()))
        .filter(other -> scorer.reaches(profiles.get(other), profile, threshold - bits))
        .boxed()
        .flatMap(other -> {
          double odds = scorer.odds(profiles.get(other), profile) - threshold;
          return odds <= bits
              ? Stream.of(
                  new Unsure(profiles.get(other).telling().id(), profile.telling().id(), odds))
              : Stream.empty();
        });
  }

  private Doubt doubt(int one, int other) {
    Profile a = profiles.get(one);
    Profile b = profiles.get(other);
    return new Doubt(a.telling(), b.telling(), scorer.score(a, b), knots.areOne(one, other));
  }
}
