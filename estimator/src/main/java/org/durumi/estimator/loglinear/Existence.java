package org.durumi.estimator.loglinear;

import java.util.Arrays;
import org.ojalgo.matrix.decomposition.QR;
import org.ojalgo.matrix.store.RawStore;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Whether a most likely model is there at all, asked before any fit. Fitting routines return
 * numbers where there is none; 10 to the 13th people have been printed that way.
 *
 * <p>The parameters must be identified: the columns independent. And no direction may exist in
 * which the likelihood never falls: one along which no history's mean grows, those with people
 * stay, and one without people shrinks for ever. A linear program looks for such a direction.
 * Fienberg and Rinaldo (2012), Maximum likelihood estimation in log-linear models; the dual of the
 * program in Chan, Silverman and Vincent (2021).
 */
enum Existence {
  /** There is one most likely model. */
  UNIQUE,
  /** Models with the same fit give different numbers of unseen people. */
  NOT_IDENTIFIED,
  /** The likelihood has no maximum: some parameter runs off for ever. */
  NO_MAXIMUM;

  private static final double DIRECTION = 0.5;

  static Existence of(Design design) {
    double[] y = design.y();
    if (y.length < design.columns() || rank(design) < design.columns()) {
      return NOT_IDENTIFIED;
    }
    if (Arrays.stream(y).allMatch(count -> count > 0)) {
      return UNIQUE;
    }
    return falls(design) > DIRECTION ? NO_MAXIMUM : UNIQUE;
  }

  private static int rank(Design design) {
    QR<Double> qr = QR.R064.make(design.y().length, design.columns());
    qr.decompose(RawStore.wrap(design.x()));
    return qr.getRank();
  }

  /** How far histories without people can fall, each by one at most, while all others stay. */
  private static double falls(Design design) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Variable[] direction = new Variable[design.columns()];
    double[] weight = new double[design.columns()];
    for (int i = 0; i < direction.length; i++) {
      direction[i] = model.newVariable("d" + i);
    }
    for (int c = 0; c < design.y().length; c++) {
      Expression change = model.newExpression("c" + c).upper(0).lower(design.y()[c] > 0 ? 0 : -1);
      for (int i = 0; i < direction.length; i++) {
        if (design.x()[c][i] != 0) {
          change.set(direction[i], design.x()[c][i]);
          weight[i] -= design.y()[c] > 0 ? 0 : design.x()[c][i];
        }
      }
    }
    for (int i = 0; i < direction.length; i++) {
      direction[i].weight(weight[i]);
    }
    Optimisation.Result result = model.maximise();
    // A program that was not solved has not shown that there is a maximum.
    return result.getState().isOptimal() ? result.getValue() : Double.POSITIVE_INFINITY;
  }
}
