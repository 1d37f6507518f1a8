package org.durumi.reader.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table of scores, each the logarithm of odds. */
final class Scores {

  private final float[] all;
  private final int columns;

  Scores(float[] all, int columns) {
    this.all = all;
    this.columns = columns;
  }

  int rows() {
    return all.length / columns;
  }

  int columns() {
    return columns;
  }

  float at(int row, int column) {
    return all[row * columns + column];
  }

  /** The score as a probability. */
  double probability(int row, int column) {
    return probability(at(row, column));
  }

  /** A score as a probability. */
  static double probability(double score) {
    return 1 / (1 + Math.exp(-score));
  }

  /** The column with the highest score. */
  int best(int row) {
    int best = 0;
    for (int column = 1; column < columns; column++) {
      best = at(row, column) > at(row, best) ? column : best;
    }
    return best;
  }

  /**
   * Runs of rows whose probability reaches a cut.
   *
   * @param cut from which probability on a row belongs to a run
   */
  List<Run> runs(int column, double cut) {
    List<Run> found = new ArrayList<>();
    int start = -1;
    double highest = 0;
    for (int row = 0; row <= rows(); row++) {
      double here = row < rows() ? probability(row, column) : -1;
      if (here >= cut) {
        start = start < 0 ? row : start;
        highest = Math.max(highest, here);
      } else if (start >= 0) {
        found.add(new Run(start, row, highest));
        start = -1;
        highest = 0;
      }
    }
    return found;
  }

  /**
   * A run of rows.
   *
   * @param first the first
   * @param last one past the last
   * @param score the highest probability
   */
  record Run(int first, int last, double score) {}

  /** The mean of some columns over a run of rows. */
  double[] mean(int first, int last, int from, int to) {
    double[] mean = new double[to - from];
    for (int row = first; row < last; row++) {
      for (int column = from; column < to; column++) {
        mean[column - from] += at(row, column) / (last - first);
      }
    }
    return mean;
  }

  /** The table cut into several of equal height. */
  List<Scores> split(int tables, int rows) {
    List<Scores> parts = new ArrayList<>();
    for (int i = 0; i < tables; i++) {
      int from = i * rows * columns;
      parts.add(new Scores(Arrays.copyOfRange(all, from, from + rows * columns), columns));
    }
    return parts;
  }
}
