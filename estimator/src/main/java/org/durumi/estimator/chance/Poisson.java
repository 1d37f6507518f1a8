package org.durumi.estimator.chance;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Poisson draws: by inversion where the mean is small, else by Hoermann's transformed rejection
 * (1993, The transformed rejection method for generating Poisson random variables, algorithm PTRS).
 * Beyond {@link #LARGE} the logarithms lose the digits that the test needs, and a rounded normal
 * draw differs by less than they do.
 */
final class Poisson {

  private static final double SMALL = 10;
  private static final double LARGE = 1e12;

  private Poisson() {}

  static long draw(UniformRandomProvider uniform, double mean) {
    if (!(mean > 0)) {
      return 0;
    }
    if (mean < SMALL) {
      return inverted(uniform, mean);
    }
    return mean < LARGE ? rejected(uniform, mean) : rounded(uniform, mean);
  }

  private static long inverted(UniformRandomProvider uniform, double mean) {
    double u = uniform.nextDouble();
    double chance = Math.exp(-mean);
    long k = 0;
    while (u > chance && chance > 1e-300) {
      u -= chance;
      k++;
      chance *= mean / k;
    }
    return k;
  }

  private static long rejected(UniformRandomProvider uniform, double mean) {
    double log = Math.log(mean);
    double b = 0.931 + 2.53 * Math.sqrt(mean);
    double a = -0.059 + 0.02483 * b;
    double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
    double accept = 0.9277 - 3.6224 / (b - 2);
    while (true) {
      double u = uniform.nextDouble() - 0.5;
      double v = uniform.nextDouble();
      double us = 0.5 - Math.abs(u);
      double k = Math.floor((2 * a / us + b) * u + mean + 0.43);
      if (us >= 0.07 && v <= accept) {
        return (long) k;
      }
      if (k < 0 || us < 0.013 && v > us) {
        continue;
      }
      double scaled = Math.log(v * inverseAlpha / (a / (us * us) + b));
      if (scaled <= k * log - mean - LogGamma.value(k + 1)) {
        return (long) k;
      }
    }
  }

  private static long rounded(UniformRandomProvider uniform, double mean) {
    double radius = Math.sqrt(-2 * Math.log(1 - uniform.nextDouble()));
    double normal = radius * Math.cos(2 * Math.PI * uniform.nextDouble());
    return Math.round(Math.max(0, mean + Math.sqrt(mean) * normal));
  }
}
