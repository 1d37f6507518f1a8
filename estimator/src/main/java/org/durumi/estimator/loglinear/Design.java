package org.durumi.estimator.loglinear;

/**
 * What is fitted: rows are histories, columns are terms.
 *
 * @param cells the histories
 * @param x a row for each history; the first column is 1 everywhere
 * @param y people by history
 */
record Design(int[] cells, double[][] x, double[] y) {

  /** How many columns. */
  int columns() {
    return x[0].length;
  }

  /**
   * A design of indicators: a term is a set of lists, and holds where a history has all of them.
   *
   * @param terms the first is the empty set, which holds everywhere
   */
  static Design of(int[] cells, int[] terms, double[] y) {
    double[][] x = new double[cells.length][terms.length];
    for (int c = 0; c < cells.length; c++) {
      for (int t = 0; t < terms.length; t++) {
        x[c][t] = (cells[c] & terms[t]) == terms[t] ? 1 : 0;
      }
    }
    return new Design(cells, x, y);
  }
}
