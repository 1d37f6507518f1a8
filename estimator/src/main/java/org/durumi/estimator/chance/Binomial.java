package org.durumi.estimator.chance;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Binomial draws with a probability of at most one half: by inversion where few successes are
 * expected, else by Hoermann's transformed rejection (1993, The generation of binomial random
 * variates, algorithm BTRS). Exact up to the rounding of doubles.
 */
final class Binomial {

  private static final double FEW = 10;

  private Binomial() {}

  static long draw(UniformRandomProvider uniform, long number, double p) {
    double mean = number * p;
    return mean < FEW ? inverted(uniform, number, p, mean) : rejected(uniform, number, p, mean);
  }

  private static long inverted(UniformRandomProvider uniform, long number, double p, double mean) {
    double u = uniform.nextDouble();
    // The chance of none is at least 1 - np, which spares most calls an exponential.
    if (u < 1 - mean) {
      return 0;
    }
    double chance = Math.exp(number * logOneLess(p));
    double odds = p / (1 - p);
    long k = 0;
    while (u > chance && k < number) {
      u -= chance;
      k++;
      chance *= odds * (number - k + 1) / k;
      if (chance < 1e-300) {
        break;
      }
    }
    return k;
  }

  /** The logarithm of 1 - p, to a part in 10 to the 11th; Java's own is slow. */
  private static double logOneLess(double p) {
    return p < 0.01
        ? -p * (1 + p * (1.0 / 2 + p * (1.0 / 3 + p * (1.0 / 4 + p / 5))))
        : Math.log(1 - p);
  }

  private static long rejected(UniformRandomProvider uniform, long number, double p, double mean) {
    double q = 1 - p;
    double deviation = Math.sqrt(mean * q);
    double b = 1.15 + 2.53 * deviation;
    double a = -0.0873 + 0.0248 * b + 0.01 * p;
    double c = mean + 0.5;
    double accept = 0.92 - 4.2 / b;
    while (true) {
      double u = uniform.nextDouble() - 0.5;
      double v = uniform.nextDouble();
      double us = 0.5 - Math.abs(u);
      double k = Math.floor((2 * a / us + b) * u + c);
      if (us >= 0.07 && v <= accept) {
        return (long) k;
      }
      if (k < 0 || k > number) {
        continue;
      }
      double alpha = (2.83 + 5.1 / b) * deviation;
      double m = Math.floor((number + 1) * p);
      double scaled = Math.log(v * alpha / (a / (us * us) + b));
      if (scaled <= ratio((double) number, p, q, m, k)) {
        return (long) k;
      }
    }
  }

  /** The logarithm of the chance of k over that of the mode m. */
  private static double ratio(double n, double p, double q, double m, double k) {
    return (m + 0.5) * Math.log((m + 1) / ((p / q) * (n - m + 1)))
        + (n + 1) * Math.log((n - m + 1) / (n - k + 1))
        + (k + 0.5) * Math.log((p / q) * (n - k + 1) / (k + 1))
        + Stirling.correction(m)
        + Stirling.correction(n - m)
        - Stirling.correction(k)
        - Stirling.correction(n - k);
  }
}
