package org.durumi.estimator.latent;

import java.util.Arrays;
import org.durumi.estimator.chance.Chance;

/**
 * One chain. A sweep draws, given the parameters, each person's kind, the number of those unseen
 * and their kinds; then, given these, the parameters. Between the two, two kinds may change names,
 * which changes nothing but helps the stick to mix (Papaspiliopoulos and Roberts 2008). Everything
 * is in arrays that are made once: this is the hot loop.
 */
final class GibbsSampler {

  private final LatentPrior prior;
  private final int kinds;
  private final int lists;
  private final int[] cells;
  private final long[] people;
  private final long observed;
  private final Chance chance;
  private final ClassChances chances;
  private final long[] members;
  private final long[] ones;
  private Kinds at;
  private long unseen;

  /**
   * A chain.
   *
   * @param cells histories
   * @param people by history
   */
  GibbsSampler(
      LatentPrior prior, int lists, int[] cells, long[] people, Kinds start, Chance chance) {
    this.prior = prior;
    this.kinds = prior.classes();
    this.lists = lists;
    this.cells = cells;
    this.people = people;
    this.observed = Arrays.stream(people).sum();
    this.chance = chance;
    this.chances = new ClassChances(lists, kinds, cells);
    this.members = new long[kinds];
    this.ones = new long[kinds * lists];
    this.at = start;
  }

  /** Moves on once. */
  void sweep() {
    chances.compute(at);
    Arrays.fill(members, 0);
    Arrays.fill(ones, 0);
    for (int m = 0; m < cells.length; m++) {
      if (people[m] > 0) {
        deal(people[m], m, cells[m]);
      }
    }
    unseen = drawUnseen();
    if (unseen > 0) {
      deal(unseen, cells.length, 0);
    }
    renameTwo();
    drawListed();
    drawShares();
    at.alpha = chance.gamma(prior.shape() + kinds - 1) / (prior.rate() - at.logLast);
  }

  /** Deals the people of a history to kinds. */
  private void deal(long number, int cell, int history) {
    double[] weight = chances.weights();
    int from = cell * kinds;
    double rest = 0;
    for (int k = 0; k < kinds; k++) {
      rest += weight[from + k];
    }
    long left = number;
    int last = kinds - 1;
    for (int k = 0; k < last && left > 0; k++) {
      double w = weight[from + k];
      // What rounding leaves at the end of the sum must not go to a kind of no weight.
      long dealt = w >= rest ? left : chance.binomial(left, w / rest);
      rest -= w;
      if (dealt > 0) {
        add(k, dealt, history);
        left -= dealt;
      }
    }
    if (left > 0) {
      add(last, left, history);
    }
  }

  private void add(int kind, long number, int history) {
    members[kind] += number;
    int row = kind * lists;
    for (int bits = history; bits != 0; bits &= bits - 1) {
      ones[row + Integer.numberOfTrailingZeros(bits)] += number;
    }
  }

  /** Negative binomial: a Poisson draw whose mean is a gamma draw. */
  private long drawUnseen() {
    double missed = chances.missed();
    double odds = missed / Math.max(1 - missed, 1e-15);
    double most = prior.mostUnseen() * observed;
    long drawn;
    do {
      drawn = chance.poisson(Math.min(chance.gamma((double) observed) * odds, 1e18));
    } while (drawn > most);
    return drawn;
  }

  private void renameTwo() {
    int one = chance.below(kinds);
    int two = chance.below(kinds);
    if (one == two || members[one] == members[two]) {
      return;
    }
    double log =
        (members[two] - members[one]) * (Math.log(at.share[one]) - Math.log(at.share[two]));
    if (!(log >= 0 || chance.logUniform() < log)) {
      return;
    }
    long people1 = members[one];
    members[one] = members[two];
    members[two] = people1;
    for (int j = 0; j < lists; j++) {
      long held = ones[one * lists + j];
      ones[one * lists + j] = ones[two * lists + j];
      ones[two * lists + j] = held;
    }
  }

  private void drawListed() {
    for (int k = 0; k < kinds; k++) {
      int row = k * lists;
      for (int j = row; j < row + lists; j++) {
        at.listed[j] =
            members[k] == 0
                ? chance.uniform()
                : chance.beta(1.0 + ones[j], 1.0 + members[k] - ones[j]);
      }
    }
  }

  private void drawShares() {
    long after = observed + unseen;
    double rest = 1;
    double log = 0;
    for (int k = 0; k < kinds - 1; k++) {
      after -= members[k];
      double left = at.alpha + after;
      // What is left of the stick after the k-th piece, in logarithms.
      double leaves;
      if (members[k] == 0) {
        leaves = chance.logUniform() / left;
      } else {
        double piece = chance.logGamma(1.0 + members[k]);
        double other = chance.logGamma(left);
        leaves = other - Math.max(piece, other) - Math.log(1 + Math.exp(-Math.abs(piece - other)));
      }
      double stays = Math.exp(leaves);
      at.share[k] = rest * (1 - stays);
      rest *= stays;
      log += leaves;
    }
    at.share[kinds - 1] = rest;
    at.logLast = log;
  }

  /** People seen and unseen, as of the last sweep. */
  long total() {
    return observed + unseen;
  }

  /** How many kinds had members in the last sweep. */
  int occupied() {
    int occupied = 0;
    for (long number : members) {
      occupied += number > 0 ? 1 : 0;
    }
    return occupied;
  }

  Kinds kinds() {
    return at;
  }

  /** Goes on from other parameters. */
  void moveTo(Kinds other) {
    at = other;
  }

  /** The logarithm of the likelihood of its people at these parameters, the unseen summed out. */
  double logLikelihood(Kinds kinds) {
    chances.compute(kinds);
    return chances.logLikelihood(people, observed);
  }
}
