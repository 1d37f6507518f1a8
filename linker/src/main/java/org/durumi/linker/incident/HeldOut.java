package org.durumi.linker.incident;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
  Check check(Function<List<Settled>, LinkModel> way) {
    Sum sum = new Sum();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Settled> seen = new ArrayList<>();
      List<Judged<Profile>> held = new ArrayList<>();
      for (Settled one : settled) {
        int first = fold(one.stories().getFirst());
        int second = fold(one.stories().getLast());
        if (first != fold && second != fold) {
          seen.add(one);
        } else if (first == fold) {
          held.add(one.pair());
        }
      }
      if (!held.isEmpty()) {
        LinkModel model = way.apply(seen).forTellings(tellings);
        Scorer<Profile> scorer = model.scorer();
        Calibration calibration = Calibration.of(scorer, seen.stream().map(Settled::pair).toList());
        held.forEach(
            pair -> sum.add(scorer.odds(pair.a(), pair.b()), pair, model.threshold(), calibration));
      }
    }
    return sum.check();
  }

  /** By the place among all names, so that the folds are of one size. */
  private int fold(String story) {
    return Collections.binarySearch(stories, story) % FOLDS;
  }

  private static final class Sum {
    private double loss;
    private double all;
    private double right;
    private double found;
    private double wanted;

    void add(double odds, Judged<Profile> pair, double threshold, Calibration calibration) {
      loss += calibration.loss(odds, pair.same(), pair.weight());
      all += pair.weight();
      wanted += pair.same() ? pair.weight() : 0;
      if (odds >= threshold) {
        found += pair.weight();
        right += pair.same() ? pair.weight() : 0;
      }
    }

    Check check() {
      double bits = all == 0 ? 0 : loss / all / Math.log(2);
      double f1 = found + wanted == 0 ? 0 : 2 * right / (found + wanted);
      return new Check(bits, f1);
    }
  }
}
