package org.durumi.estimator.loglinear;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.durumi.estimator.table.CaptureTable;

/**
 * The totals that a model explains nearly as well as the best total: their multinomial likelihood
 * is above it less half the chi-squared quantile. Cormack (1992), Interval estimation for
 * mark-recapture studies of closed populations, Biometrics 48.
 *
 * @param best the most likely total
 * @param lower the least total
 * @param upper the largest, or infinity where the likelihood never falls that low
 */
record ProfileInterval(double best, double lower, double upper) {

  private static final double FARTHEST = Math.log(1e13);

  static ProfileInterval of(FittedModel model, CaptureTable table, double level) {
    Profile profile = new Profile(model, table.observed());
    double top = profile.top(Math.log(model.unseen()));
    double drop = ChiSquaredDistribution.of(1).inverseCumulativeProbability(level) / 2;
    double least = profile.at(top) - drop;
    return new ProfileInterval(
        table.observed() + Math.exp(top),
        table.observed() + Math.exp(profile.crossing(least, top, -1)),
        table.observed() + Math.exp(profile.crossing(least, top, 1)));
  }

  /** The likelihood by the logarithm of the number of unseen people. */
  private record Profile(FittedModel model, double observed) {

    double at(double log) {
      double unseen = Math.exp(log);
      Design seen = model.design();
      int rows = seen.y().length + 1;
      int[] cells = new int[rows];
      double[][] x = new double[rows][];
      double[] y = new double[rows];
      System.arraycopy(seen.cells(), 0, cells, 1, rows - 1);
      System.arraycopy(seen.x(), 0, x, 1, rows - 1);
      System.arraycopy(seen.y(), 0, y, 1, rows - 1);
      x[0] = new double[seen.columns()];
      x[0][0] = 1;
      y[0] = unseen;
      PoissonFit fit = PoissonFit.of(new Design(cells, x, y));
      double total = observed + unseen;
      double sum = LogGamma.value(total + 1) - LogGamma.value(unseen + 1);
      for (int c = 0; c < rows; c++) {
        sum += y[c] > 0 ? y[c] * Math.log(fit.fitted()[c] / total) : 0;
      }
      return sum;
    }

    /** Golden section search: the likelihood has one top. */
    double top(double near) {
      double golden = (Math.sqrt(5) - 1) / 2;
      double low = near - 3;
      double high = near + 3;
      while (high - low > 1e-7) {
        double one = high - golden * (high - low);
        double two = low + golden * (high - low);
        if (at(one) < at(two)) {
          low = one;
        } else {
          high = two;
        }
      }
      return (low + high) / 2;
    }

    double crossing(double least, double top, int side) {
      double inside = top;
      double step = 0.25;
      double outside = top + side * step;
      while (at(outside) > least) {
        inside = outside;
        step *= 1.5;
        outside += side * step;
        if (outside > FARTHEST) {
          return Double.POSITIVE_INFINITY;
        }
        if (outside < -FARTHEST) {
          return Double.NEGATIVE_INFINITY;
        }
      }
      while (Math.abs(outside - inside) > 1e-9) {
        double middle = (inside + outside) / 2;
        if (at(middle) > least) {
          inside = middle;
        } else {
          outside = middle;
        }
      }
      return (inside + outside) / 2;
    }
  }
}
