package org.durumi.linker.incident;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.durumi.linker.match.Calibration;
import org.durumi.linker.match.Judged;
import org.durumi.linker.match.Scorer;

/**
 * Checks a way of learning by decisions that it did not learn from: a fifth of the stories is held
 * out at a time, with every pair that touches one of them. How sure a score makes is fitted to the
 * decisions that were seen, for each model alike.
 */
final class HeldOut {

  private static final int FOLDS = 5;

  private final List<Settled> settled;
  private final int tellings;
  private final List<String> stories;

  /**
   * A check by these.
   *
   * @param tellings how many there are in all
   */
  HeldOut(List<Settled> settled, int tellings) {
    this.settled = settled;
    this.tellings = tellings;
    TreeSet<String> all = new TreeSet<>();
    settled.forEach(one -> all.addAll(one.stories()));
    this.stories = List.copyOf(all);
  }

  /**
   * How well a way of learning does.
   *
   * @param way makes a model of what was seen
   */
  Outcome check(Function<List<Settled>, LinkModel> way) {
    Outcome outcome = new Outcome();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Settled> seen = new ArrayList<>();
      List<Settled> held = new ArrayList<>();
      for (Settled one : settled) {
        int first = fold(one.stories().getFirst());
        int second = fold(one.stories().getLast());
        if (first != fold && second != fold) {
          seen.add(one);
        } else if (first == fold) {
          held.add(one);
        }
      }
      if (!held.isEmpty()) {
        LinkModel model = way.apply(seen).forTellings(tellings);
        Scorer<Profile> scorer = model.scorer();
        List<Judged<Profile>> pairs = seen.stream().map(Settled::pair).toList();
        Calibration calibration = Calibration.of(scorer, pairs, model.threshold());
        held.forEach(one ->
            outcome.add(
                one, scorer.odds(one.pair().a(), one.pair().b()) - model.threshold(), calibration));
      }
    }
    return outcome;
  }

  /** By the place among all names, so that the folds are of one size. */
  private int fold(String story) {
    return Collections.binarySearch(stories, story) % FOLDS;
  }

  /** What came of a check. */
  static final class Outcome {
    private final Map<String, Double> losses = new TreeMap<>();
    private double all;
    private double right;
    private double found;
    private double wanted;

    private void add(Settled one, double bits, Calibration calibration) {
      Judged<Profile> pair = one.pair();
      double loss = pair.weight() * calibration.loss(bits, pair.same());
      losses.merge(one.stories().getFirst(), loss, Double::sum);
      all += pair.weight();
      wanted += pair.same() ? pair.weight() : 0;
      if (bits >= 0) {
        found += pair.weight();
        right += pair.same() ? pair.weight() : 0;
      }
    }

    Check figures() {
      double loss = losses.values().stream().mapToDouble(one -> one).sum();
      double bits = all == 0 ? 0 : loss / all / Math.log(2);
      double f1 = found + wanted == 0 ? 0 : 2 * right / (found + wanted);
      return new Check(bits, f1);
    }

    /**
     * By how many standard errors this loses less than another on the same decisions; stories are
     * taken for independent of one another.
     */
    double surerThan(Outcome other) {
      double sum = 0;
      double squares = 0;
      for (Map.Entry<String, Double> one : losses.entrySet()) {
        double gain = other.losses.getOrDefault(one.getKey(), 0.0) - one.getValue();
        sum += gain;
        squares += gain * gain;
      }
      return squares == 0 ? 0 : sum / Math.sqrt(squares);
    }
  }
}
