package org.durumi.estimator;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.durumi.estimator.outcome.Figures;
import org.durumi.estimator.outcome.Spread;

/**
 * The answers for several linkages as one, each linkage weighing the same: "linkage averaging"
 * (Sadinle 2018, Bayesian propagation of record linkage uncertainty into population size estimation
 * of human rights violations, Annals of Applied Statistics 12). Of each answer its median and its
 * ends are known; the unseen are taken to be log-normal on either side of the median, so that all
 * three are met.
 */
final class Mixture {

  /** What a normal variable exceeds with 2.5 percent. */
  static final double END = 1.959963984540054;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double LEAST_UNSEEN = 1e-3;
  private static final double NARROWEST = 1e-6;

  private final List<Part> parts = new ArrayList<>();

  private record Part(double observed, double median, double low, double high) {

    double below(double total) {
      if (total <= observed) {
        return 0;
      }
      double away = Math.log((total - observed) / median);
      return NORMAL.cumulativeProbability(away / (away < 0 ? low : high));
    }
  }

  /** Adds one linkage's answer. */
  void add(long observed, Figures figures) {
    double median = unseen(observed, figures.median());
    double lower = unseen(observed, figures.lower());
    double upper = unseen(observed, figures.upper());
    parts.add(
        new Part(
            observed,
            median,
            Math.max(Math.log(median / lower) / END, NARROWEST),
            Math.max(Math.log(upper / median) / END, NARROWEST)));
  }

  private static double unseen(long observed, double total) {
    return Math.max(total - observed, LEAST_UNSEEN);
  }

  private double below(double total) {
    double sum = 0;
    for (Part part : parts) {
      sum += part.below(total);
    }
    return sum / parts.size();
  }

  private double quantile(double share) {
    double low = 0;
    double high = 1;
    while (below(high) < share && high < 1e18) {
      high *= 2;
    }
    for (int i = 0; i < 100; i++) {
      double middle = (low + high) / 2;
      if (below(middle) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** All of them together; the point is the median. */
  Figures figures() {
    double median = quantile(0.5);
    return new Figures(median, median, quantile(0.025), quantile(0.975));
  }

  /** For drawing. */
  Spread spread() {
    return Spread.of(quantile(0.002), quantile(0.99), this::below);
  }
}
