package org.durumi.estimator.outcome;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * How a method's belief is spread over totals, in bars of equal width.
 *
 * @param from where the first bar begins
 * @param width of a bar
 * @param shares of the bars; what is beyond both ends is left out
 */
public record Spread(double from, double width, double[] shares) {

  private static final int BARS = 80;

  /** A method that has none. */
  public static final Spread NONE = new Spread(0, 1, new double[0]);

  /** Between two totals, by the share below each total. */
  public static Spread of(double from, double to, DoubleUnaryOperator below) {
    double width = Math.max(to - from, 1) / BARS;
    double[] shares = new double[BARS];
    double before = below.applyAsDouble(from);
    for (int i = 0; i < BARS; i++) {
      double next = below.applyAsDouble(from + (i + 1) * width);
      shares[i] = next - before;
      before = next;
    }
    return new Spread(from, width, shares);
  }

  /** Of draws, ascending. */
  public static Spread of(double[] sorted) {
    double from = sorted[(int) (0.002 * sorted.length)];
    double to = sorted[(int) (0.99 * (sorted.length - 1))];
    return of(
        from,
        to,
        total -> {
          int at = Arrays.binarySearch(sorted, total + 1e-9);
          return (at < 0 ? -at - 1 : at) / (double) sorted.length;
        });
  }
}
