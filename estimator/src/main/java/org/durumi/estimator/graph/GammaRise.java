package org.durumi.estimator.graph;

import org.apache.commons.numbers.gamma.LogGamma;

/** Logarithms of quotients of the gamma function, exact where their parts would swamp them. */
final class GammaRise {

  private static final double LARGE = 50;

  private GammaRise() {}

  /** The logarithm of gamma at {@code n + by}, less that at {@code n}. */
  static double of(double n, double by) {
    if (n < LARGE) {
      return LogGamma.value(n + by) - LogGamma.value(n);
    }
    return (n - 0.5) * Math.log1p(by / n) + by * Math.log(n + by) - by + rest(n + by) - rest(n);
  }

  private static double rest(double x) {
    double square = 1 / (x * x);
    return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - square / 1680) * square) * square) / x;
  }
}
