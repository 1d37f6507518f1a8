package org.durumi.estimator.loglinear;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.LogGamma;
import org.ojalgo.matrix.decomposition.Cholesky;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/**
 * The most likely Poisson log-linear model of a {@link Design}, by Newton's method with halved
 * steps (the first step is one of iteratively weighted least squares from the counts). Call it only
 * where {@link Existence} says that there is one.
 *
 * @param coefficients one for each column
 * @param interceptVariance the variance of the first coefficient, from the inverse information
 * @param fitted expected people by history
 * @param logLikelihood Poisson, constants included
 * @param converged false where 200 steps were not enough
 */
record PoissonFit(
    double[] coefficients,
    double interceptVariance,
    double[] fitted,
    double logLikelihood,
    boolean converged) {

  private static final int MOST_STEPS = 200;
  private static final double CLOSE = 1e-13;

  static PoissonFit of(Design design) {
    return new Search(design).run();
  }

  /** Twice the log-likelihood that the saturated model has more. */
  double deviance(Design design) {
    double sum = 0;
    for (int c = 0; c < fitted.length; c++) {
      double y = design.y()[c];
      sum += (y > 0 ? y * Math.log(y / fitted[c]) : 0) - (y - fitted[c]);
    }
    return 2 * sum;
  }

  private static final class Search {

    private final Design design;
    private final int columns;
    private final Cholesky<Double> cholesky;
    private final R064Store information;
    private final R064Store right;
    private double[] mu;
    private double kernel;

    Search(Design design) {
      this.design = design;
      this.columns = design.columns();
      this.cholesky = Cholesky.R064.make();
      this.information = R064Store.FACTORY.make(columns, columns);
      this.right = R064Store.FACTORY.make(columns, 1);
      this.mu = new double[design.y().length];
    }

    PoissonFit run() {
      double[] beta = start();
      double before = kernel(beta);
      boolean converged = false;
      for (int step = 0; step < MOST_STEPS && !converged; step++) {
        double[] move = solve(residuals());
        double size = 1;
        double[] next = moved(beta, move, size);
        double after = kernel(next);
        while (!(after >= before - CLOSE * Math.abs(before)) && size > 1e-10) {
          size /= 2;
          next = moved(beta, move, size);
          after = kernel(next);
        }
        beta = next;
        converged = Math.abs(after - before) <= CLOSE * (1 + Math.abs(before)) && small(move);
        before = after;
      }
      solve(residuals());
      return new PoissonFit(beta, interceptVariance(), mu, kernel - constant(), converged);
    }

    private static boolean small(double[] move) {
      return Arrays.stream(move).allMatch(m -> Math.abs(m) < 1e-9);
    }

    private double[] start() {
      double[] z = new double[mu.length];
      for (int c = 0; c < mu.length; c++) {
        double y = design.y()[c];
        mu[c] = y + 0.1;
        z[c] = mu[c] * Math.log(mu[c]) + y - mu[c];
      }
      return solve(z);
    }

    private double[] residuals() {
      double[] r = new double[mu.length];
      for (int c = 0; c < mu.length; c++) {
        r[c] = design.y()[c] - mu[c];
      }
      return r;
    }

    /** Solves with the information at the present means; the right side is given by history. */
    private double[] solve(double[] side) {
      double[][] x = design.x();
      for (int i = 0; i < columns; i++) {
        double sum = 0;
        for (int c = 0; c < mu.length; c++) {
          sum += x[c][i] * side[c];
        }
        right.set(i, 0, sum);
        for (int j = 0; j <= i; j++) {
          double weight = 0;
          for (int c = 0; c < mu.length; c++) {
            weight += x[c][i] * x[c][j] * mu[c];
          }
          information.set(i, j, weight);
          information.set(j, i, weight);
        }
      }
      cholesky.decompose(information);
      if (!cholesky.isSolvable()) {
        return new double[columns];
      }
      MatrixStore<Double> solution = cholesky.getSolution(right);
      double[] move = new double[columns];
      for (int i = 0; i < columns; i++) {
        move[i] = solution.doubleValue(i, 0);
      }
      return move;
    }

    private double interceptVariance() {
      if (!cholesky.isSolvable()) {
        return Double.POSITIVE_INFINITY;
      }
      R064Store first = R064Store.FACTORY.make(columns, 1);
      first.set(0, 0, 1);
      return cholesky.getSolution(first).doubleValue(0, 0);
    }

    private static double[] moved(double[] from, double[] move, double size) {
      double[] to = from.clone();
      for (int i = 0; i < to.length; i++) {
        to[i] += size * move[i];
      }
      return to;
    }

    /** Sets the means, and tells the log-likelihood without its constant. */
    private double kernel(double[] beta) {
      double sum = 0;
      double[] means = new double[mu.length];
      for (int c = 0; c < mu.length; c++) {
        double eta = 0;
        for (int i = 0; i < columns; i++) {
          eta += design.x()[c][i] * beta[i];
        }
        means[c] = Math.exp(eta);
        sum += design.y()[c] * eta - means[c];
      }
      mu = means;
      kernel = sum;
      return sum;
    }

    private double constant() {
      return Arrays.stream(design.y()).map(y -> LogGamma.value(y + 1)).sum();
    }
  }
}
