package org.durumi.estimator.chao;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.durumi.estimator.table.CaptureTable;

/**
 * A lower bound from how many people are on one list and on two: however people differ in how
 * easily they are recorded, at least so many were missed, if lists do not depend on one another.
 * Chao (1987), Estimating the population size for capture-recapture data with unequal catchability,
 * Biometrics 43, in its bias-corrected form for a fixed number of lists; the interval is log-normal
 * over those unseen.
 *
 * @param observed people on any list
 * @param unseen the least number of people on none
 * @param variance of {@code unseen}
 */
public record ChaoBound(long observed, double unseen, double variance) {

  /** The bound of a table with two lists or more. */
  public static ChaoBound of(CaptureTable table) {
    double once = table.onExactly(1);
    double twice = table.onExactly(2);
    double share = (table.size() - 1.0) / table.size();
    double unseen = share * once * (once - 1) / (2 * (twice + 1));
    double part = share * once * (2 * once - 1) * (2 * once - 1) * share;
    double variance =
        unseen
            + part / (4 * (twice + 1) * (twice + 1))
            + share
                * share
                * once
                * once
                * twice
                * (once - 1)
                * (once - 1)
                / (4 * Math.pow(twice + 1, 4));
    return new ChaoBound(table.observed(), unseen, variance);
  }

  /** The bound. */
  public double total() {
    return observed + unseen;
  }

  /** An end of the interval of the bound: below {@code share} of its distribution. */
  public double at(double share) {
    if (unseen <= 0) {
      return observed;
    }
    double spread = Math.sqrt(Math.log1p(variance / (unseen * unseen)));
    double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(share);
    return observed + unseen * Math.exp(z * spread);
  }
}
