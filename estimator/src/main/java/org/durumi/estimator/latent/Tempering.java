package org.durumi.estimator.latent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.durumi.estimator.chance.Chance;
import org.durumi.estimator.table.CaptureTable;

/**
 * Parallel tempering (Geyer 1991; Earl and Deem 2005) that stays a Gibbs sampler. Each rung of a
 * ladder has the table with every count cut down to a share and rounded: the last has a few dozen
 * people, about whom everything is possible and every hill is low. Neighbours exchange their
 * parameters with the chance that leaves both posteriors as they are; the latent kinds and the
 * unseen are summed out for that and drawn anew in the next sweep. So the first rung, which has the
 * whole table, visits each hill as often as it is probable, if exchanges run through the ladder.
 */
final class Tempering {

  /** People on the last rung. */
  private static final double FEWEST = 15;

  /** Sweeps between two rounds of exchanges. */
  private static final int SWEEPS = 4;

  private static final int TRIALS = 4;
  private static final int TRIAL_ROUNDS = 300;
  private static final double FEW_TAKEN = 0.2;
  private static final int MOST_RUNGS = 60;

  private final Chance chance;
  private final List<GibbsSampler> rungs = new ArrayList<>();
  private final long[] tried;
  private final long[] taken;
  private final int[] walker;
  private final boolean[] wasLast;
  private int trips;
  private boolean even;

  private Tempering(CaptureTable table, LatentPrior prior, double[] shares, Chance chance) {
    this.chance = chance;
    int[] cells = table.histories();
    for (double share : shares) {
      long[] counts = table.counts();
      for (int c = 0; c < counts.length; c++) {
        counts[c] = Math.round(counts[c] * share);
      }
      rungs.add(
          new GibbsSampler(
              prior,
              table.size(),
              cells,
              counts,
              Kinds.anywhere(prior, table.size(), chance),
              chance));
    }
    this.tried = new long[rungs.size()];
    this.taken = new long[rungs.size()];
    this.walker = new int[rungs.size()];
    this.wasLast = new boolean[rungs.size()];
    for (int i = 0; i < walker.length; i++) {
      walker[i] = i;
    }
  }

  /**
   * A ladder whose rungs were put closer together where, in trials, too few exchanges were taken.
   */
  static Tempering of(CaptureTable table, LatentPrior prior, Chance chance) {
    double[] shares = shares(table);
    for (int trial = 0; trial < TRIALS; trial++) {
      Tempering tempering = new Tempering(table, prior, shares, chance);
      tempering.run(TRIAL_ROUNDS, _ -> {});
      double[] closer = tempering.closer(shares);
      if (closer.length == shares.length) {
        break;
      }
      shares = closer;
    }
    return new Tempering(table, prior, shares, chance);
  }

  private double[] closer(double[] shares) {
    List<Double> closer = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      closer.add(shares[i]);
      boolean stuck = i + 1 < shares.length && taken[i] < FEW_TAKEN * tried[i];
      if (stuck && shares.length + closer.size() - i < MOST_RUNGS) {
        closer.add(Math.sqrt(shares[i] * shares[i + 1]));
      }
    }
    return closer.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * Steps for which about a third of exchanges are taken, by the number of cells that are fitted.
   */
  private static double[] shares(CaptureTable table) {
    double step = 1 + 1 / Math.sqrt(Math.max(table.histories().length - 1, 2) / 2.0);
    double last = Math.min(1, FEWEST / table.observed());
    int rungs = 1 + (int) Math.ceil(Math.log(1 / last) / Math.log(step));
    double[] shares = new double[Math.max(rungs, 2)];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.pow(last, i / (double) (shares.length - 1));
    }
    return shares;
  }

  /** Moves all rungs and exchanges. */
  void round() {
    for (GibbsSampler rung : rungs) {
      for (int s = 0; s < SWEEPS; s++) {
        rung.sweep();
      }
    }
    for (int i = even ? 0 : 1; i + 1 < rungs.size(); i += 2) {
      exchange(i);
    }
    even = !even;
    follow();
  }

  private void exchange(int i) {
    GibbsSampler one = rungs.get(i);
    GibbsSampler two = rungs.get(i + 1);
    Kinds first = one.kinds();
    Kinds second = two.kinds();
    double log =
        one.logLikelihood(second)
            + two.logLikelihood(first)
            - one.logLikelihood(first)
            - two.logLikelihood(second);
    tried[i]++;
    if (log >= 0 || chance.logUniform() < log) {
      taken[i]++;
      one.moveTo(second);
      two.moveTo(first);
      int held = walker[i];
      walker[i] = walker[i + 1];
      walker[i + 1] = held;
    }
  }

  /** Counts parameters that have come from the last rung to the first. */
  private void follow() {
    wasLast[walker[walker.length - 1]] = true;
    if (wasLast[walker[0]]) {
      wasLast[walker[0]] = false;
      trips++;
    }
  }

  /** Moves on so many rounds, telling of each. */
  void run(int rounds, IntConsumer each) {
    for (int r = 0; r < rounds; r++) {
      round();
      each.accept(r);
    }
  }

  /** The chain of the whole table. */
  GibbsSampler first() {
    return rungs.getFirst();
  }

  /** How many rungs. */
  int rungs() {
    return rungs.size();
  }

  /** How many parameters came all the way from the last rung to the first. */
  int trips() {
    return trips;
  }

  /** The smallest share of exchanges between two neighbours that were taken. */
  double leastTaken() {
    double least = 1;
    for (int i = 0; i + 1 < rungs.size(); i++) {
      least = Math.min(least, taken[i] / (double) Math.max(1, tried[i]));
    }
    return least;
  }
}
