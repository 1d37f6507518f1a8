package org.durumi.estimator.loglinear;

import java.util.Optional;
import org.durumi.estimator.table.CaptureTable;

/**
 * A model that exists, fitted.
 *
 * @param observed people on any list
 * @param bic Schwarz's criterion, with the number of observed people as sample size
 * @param aic Akaike's criterion
 */
record FittedModel(
    PairModel model, Design design, PoissonFit fit, long observed, double bic, double aic) {

  /**
   * Fits the model; empty where {@link Existence} denies that there is one, or the fit ran away.
   */
  static Optional<FittedModel> of(PairModel model, CaptureTable table) {
    Design design = model.design(table);
    if (Existence.of(design) != Existence.UNIQUE) {
      return Optional.empty();
    }
    PoissonFit fit = PoissonFit.of(design);
    if (!fit.converged()) {
      return Optional.empty();
    }
    int parameters = model.parameters(table);
    double less = -2 * fit.logLikelihood();
    return Optional.of(
        new FittedModel(
            model,
            design,
            fit,
            table.observed(),
            less + parameters * Math.log((double) table.observed()),
            less + 2 * parameters));
  }

  /** Expected people on no list. */
  double unseen() {
    return Math.exp(fit.coefficients()[0]);
  }

  /** Expected people in all. */
  double total() {
    return observed + unseen();
  }

  /** The deviation of the logarithm of {@link #unseen()}. */
  double logDeviation() {
    return Math.sqrt(fit.interceptVariance());
  }

  /** The deviation of {@link #total()}: what the fit leaves open, and chance given the fit. */
  double deviation() {
    double unseen = unseen();
    return Math.sqrt(unseen + unseen * unseen * fit.interceptVariance());
  }

  /** The total at so many deviations of the logarithm of the unseen. */
  double totalAt(double deviations) {
    return observed + unseen() * Math.exp(deviations * logDeviation());
  }
}
