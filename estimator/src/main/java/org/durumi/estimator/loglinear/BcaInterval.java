package org.durumi.estimator.loglinear;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.durumi.estimator.chance.Chance;
import org.durumi.estimator.table.CaptureTable;

/**
 * The interval of {@link Stepwise} with the choosing of the model in it: people are drawn anew from
 * the table and the model is chosen anew, many times. Bias-corrected and accelerated: Efron (1987),
 * JASA 82; for this use: Chan, Silverman and Vincent (2021).
 *
 * @param sorted the totals of the draws, ascending
 * @param failed draws for which no model exists
 * @param bias normal deviate of the share of draws below the estimate
 * @param acceleration from leaving out one person at a time
 */
record BcaInterval(double[] sorted, int failed, double bias, double acceleration) {

  /** Fewer draws than this share of those wanted say nothing. */
  private static final double ENOUGH = 0.9;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Draws so often; {@code step} is run after each draw. */
  static BcaInterval of(
      CaptureTable table, double threshold, int draws, Chance chance, Runnable step) {
    double estimate = total(table, threshold).orElse(Double.NaN);
    double[] weights = Arrays.stream(table.counts()).asDoubleStream().toArray();
    double[] totals = new double[draws];
    int kept = 0;
    for (int d = 0; d < draws; d++) {
      long[] counts = chance.multinomial(table.observed(), weights);
      Optional<Double> total = total(table.withCounts(counts), threshold);
      if (total.isPresent()) {
        totals[kept++] = total.get();
      }
      step.run();
    }
    double[] sorted = Arrays.copyOf(totals, kept);
    Arrays.sort(sorted);
    double below = Arrays.stream(sorted).filter(t -> t < estimate).count() / (double) kept;
    return new BcaInterval(
        sorted,
        draws - kept,
        NORMAL.inverseCumulativeProbability(Math.clamp(below, 1e-6, 1 - 1e-6)),
        acceleration(table, threshold));
  }

  /** Tells whether enough of the draws had a model. */
  boolean isEnough() {
    return sorted.length >= ENOUGH * (sorted.length + failed);
  }

  /** The total at this share, corrected. */
  double at(double share) {
    double z = bias + NORMAL.inverseCumulativeProbability(share);
    return quantile(NORMAL.cumulativeProbability(bias + z / (1 - acceleration * z)));
  }

  /** Hyndman and Fan (1996), type 8. */
  private double quantile(double share) {
    double at = share * (sorted.length + 1.0 / 3) + 1.0 / 3;
    int low = (int) Math.floor(at);
    if (low < 1) {
      return sorted[0];
    }
    if (low >= sorted.length) {
      return sorted[sorted.length - 1];
    }
    return sorted[low - 1] + (at - low) * (sorted[low] - sorted[low - 1]);
  }

  /** A person less of each history that somebody has, weighted by how many have it. */
  static double acceleration(CaptureTable table, double threshold) {
    long[] counts = table.counts();
    double[] totals = new double[counts.length];
    double mean = 0;
    double weight = 0;
    for (int c = 0; c < counts.length; c++) {
      long[] less = counts.clone();
      less[c]--;
      totals[c] = total(table.withCounts(less), threshold).orElse(Double.NaN);
      if (!Double.isNaN(totals[c])) {
        mean += counts[c] * totals[c];
        weight += counts[c];
      }
    }
    mean /= weight;
    double square = 0;
    double cube = 0;
    for (int c = 0; c < counts.length; c++) {
      double away = Double.isNaN(totals[c]) ? 0 : mean - totals[c];
      square += counts[c] * away * away;
      cube += counts[c] * away * away * away;
    }
    return square == 0 ? 0 : cube / (6 * Math.pow(square, 1.5));
  }

  private static Optional<Double> total(CaptureTable table, double threshold) {
    return Stepwise.choose(table, threshold).map(choice -> choice.fitted().total());
  }
}
