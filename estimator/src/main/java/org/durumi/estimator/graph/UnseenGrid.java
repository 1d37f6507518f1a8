package org.durumi.estimator.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers of unseen people at which a posterior is looked at, each with how many numbers it stands
 * for. Every number up to {@link #SINGLY}; beyond, Gauss-Legendre points in blocks that grow with
 * the number, since a posterior is smooth in its logarithm. There is no largest number but the one
 * at which doubles end.
 *
 * @param points numbers of unseen people, ascending
 * @param logWeights the logarithm of how many numbers a point stands for
 * @param ends where the numbers that a point stands for end
 */
record UnseenGrid(double[] points, double[] logWeights, double[] ends) {

  private static final int SINGLY = 2048;
  private static final int PER_BLOCK = 8;
  private static final double COARSE = 0.25;

  /** Beyond this many times the people seen, blocks may be coarse: only tails get there. */
  private static final double TAIL = 1000;

  /** Half of the eight Gauss-Legendre points from -1 to 1, and their weights. */
  private static final double[] NODES = {
    0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363
  };

  private static final double[] WEIGHTS = {
    0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763
  };

  /** Every number from 1 to this, as R's dga has it. */
  static UnseenGrid upTo(int largest) {
    double[] points = IntStream.rangeClosed(1, largest).asDoubleStream().toArray();
    return new UnseenGrid(
        points, new double[largest], IntStream.rangeClosed(1, largest).asDoubleStream().toArray());
  }

  /**
   * From 1 as far as is asked.
   *
   * @param observed people seen
   * @param width the width of a block in the logarithm
   * @param largest where to stop
   */
  static UnseenGrid adaptive(long observed, double width, double largest) {
    List<double[]> rows = new ArrayList<>();
    for (int n = 1; n <= SINGLY; n++) {
      rows.add(new double[] {n, 0, n});
    }
    double from = Math.log(SINGLY + 0.5);
    double fine = Math.log(Math.max(observed, SINGLY) * TAIL);
    while (from < Math.log(largest)) {
      double to = from + (from < fine ? width : COARSE);
      block(from, to, rows);
      from = to;
    }
    return new UnseenGrid(column(rows, 0), column(rows, 1), column(rows, 2));
  }

  private static void block(double from, double to, List<double[]> rows) {
    double half = (to - from) / 2;
    double middle = (from + to) / 2;
    double reached = Math.exp(from);
    for (int i = 0; i < PER_BLOCK; i++) {
      int at = i < PER_BLOCK / 2 ? PER_BLOCK / 2 - 1 - i : i - PER_BLOCK / 2;
      double node = i < PER_BLOCK / 2 ? -NODES[at] : NODES[at];
      double log = middle + half * node;
      double weight = half * WEIGHTS[at] * Math.exp(log);
      reached += weight;
      rows.add(new double[] {Math.exp(log), Math.log(weight), reached});
    }
  }

  private static double[] column(List<double[]> rows, int column) {
    return rows.stream().mapToDouble(row -> row[column]).toArray();
  }

  /** How many points. */
  int size() {
    return points.length;
  }
}
