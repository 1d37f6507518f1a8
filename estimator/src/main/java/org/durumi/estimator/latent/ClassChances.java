package org.durumi.estimator.latent;

/** The share of each kind times its chance of each history; the last history is none at all. */
final class ClassChances {

  /** For few lists, all histories are cheaper by doubling than those wanted one by one. */
  private static final int DOUBLES_UP_TO = 6;

  private final int lists;
  private final int kinds;
  private final int[] cells;
  private final double[] weights;
  private final double[] all;

  ClassChances(int lists, int kinds, int[] cells) {
    this.lists = lists;
    this.kinds = kinds;
    this.cells = cells;
    this.weights = new double[(cells.length + 1) * kinds];
    this.all = new double[lists <= DOUBLES_UP_TO ? 1 << lists : 0];
  }

  /** History by history, kind by kind; valid until the next {@link #compute}. */
  double[] weights() {
    return weights;
  }

  void compute(Kinds at) {
    for (int k = 0; k < kinds; k++) {
      if (lists <= DOUBLES_UP_TO) {
        doubling(at, k);
      } else {
        singly(at, k);
      }
    }
  }

  private void doubling(Kinds at, int k) {
    all[0] = at.share[k];
    int size = 1;
    for (int j = 0; j < lists; j++) {
      double p = at.listed[k * lists + j];
      double q = 1 - p;
      for (int i = 0; i < size; i++) {
        double before = all[i];
        all[i] = before * q;
        all[i + size] = before * p;
      }
      size <<= 1;
    }
    for (int m = 0; m < cells.length; m++) {
      weights[m * kinds + k] = all[cells[m]];
    }
    weights[cells.length * kinds + k] = all[0];
  }

  private void singly(Kinds at, int k) {
    for (int m = 0; m <= cells.length; m++) {
      int cell = m < cells.length ? cells[m] : 0;
      double weight = at.share[k];
      for (int j = 0; j < lists; j++) {
        double p = at.listed[k * lists + j];
        weight *= (cell >> j & 1) == 1 ? p : 1 - p;
      }
      weights[m * kinds + k] = weight;
    }
  }

  /** The chance of being on no list. */
  double missed() {
    return sum(cells.length);
  }

  private double sum(int cell) {
    double sum = 0;
    for (int k = 0; k < kinds; k++) {
      sum += weights[cell * kinds + k];
    }
    return sum;
  }

  double logLikelihood(long[] people, long observed) {
    double log = -observed * Math.log(Math.max(1 - missed(), 1e-15));
    for (int m = 0; m < cells.length; m++) {
      if (people[m] > 0) {
        log += people[m] * Math.log(Math.max(sum(m), 1e-300));
      }
    }
    return log;
  }
}
