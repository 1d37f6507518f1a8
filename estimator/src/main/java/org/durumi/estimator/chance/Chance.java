package org.durumi.estimator.chance;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Random draws with parameters that change at every call, as a Gibbs sampler needs them. The stream
 * (xoshiro256++), normal and exponential draws are those of Commons RNG, whose other samplers are
 * made for one set of parameters and too dear to make anew; the rest follows the papers named. One
 * thread alone may use it; the same seed gives the same draws.
 */
public final class Chance {

  private final UniformRandomProvider uniform;
  private final ContinuousSampler normal;
  private final ContinuousSampler exponential;

  private Chance(UniformRandomProvider uniform) {
    this.uniform = uniform;
    this.normal = ZigguratSampler.NormalizedGaussian.of(uniform);
    this.exponential = ZigguratSampler.Exponential.of(uniform);
  }

  /**
   * The draws of a seed.
   *
   * @param stream which of the seed's streams; different ones are as good as independent
   */
  public static Chance of(long seed, long stream) {
    UniformRandomProvider seeds = RandomSource.SPLIT_MIX_64.create(seed);
    UniformRandomProvider mixed =
        RandomSource.SPLIT_MIX_64.create(seeds.nextLong() ^ (stream * 0x9E3779B97F4A7C15L));
    long[] state = {mixed.nextLong(), mixed.nextLong(), mixed.nextLong(), mixed.nextLong()};
    return new Chance(RandomSource.XO_SHI_RO_256_PP.create(state));
  }

  /** From 0, inclusive, to 1, exclusive. */
  public double uniform() {
    return uniform.nextDouble();
  }

  /** A whole number from 0 to below the limit. */
  public int below(int limit) {
    return uniform.nextInt(limit);
  }

  /** Standard normal. */
  public double normal() {
    return normal.sample();
  }

  /** The logarithm of a uniform draw from 0 to 1; never minus infinity. */
  public double logUniform() {
    return -exponential.sample();
  }

  /** Gamma with rate 1, by Marsaglia and Tsang (2000); the shape is 1 or more. */
  private double largeGamma(double shape) {
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = normal.sample();
      double root = 1 + c * x;
      if (root <= 0) {
        continue;
      }
      double v = root * root * root;
      double u = uniform.nextDouble();
      double square = x * x;
      if (u < 1 - 0.0331 * square * square
          || Math.log(u) < 0.5 * square + d * (1 - v + Math.log(v))) {
        return d * v;
      }
    }
  }

  /** Gamma with rate 1. */
  public double gamma(double shape) {
    return shape >= 1 ? largeGamma(shape) : largeGamma(shape + 1) * Math.exp(logUniform() / shape);
  }

  /** The logarithm of a gamma draw with rate 1; finite however small the shape. */
  public double logGamma(double shape) {
    return shape >= 1
        ? Math.log(largeGamma(shape))
        : Math.log(largeGamma(shape + 1)) + logUniform() / shape;
  }

  /** Beta; both parameters are 1 or more. */
  public double beta(double a, double b) {
    if (a == 1) {
      return b == 1 ? uniform.nextDouble() : -Math.expm1(logUniform() / b);
    }
    double one = largeGamma(a);
    return one / (one + largeGamma(b));
  }

  /** Successes among so many, each with this probability. */
  public long binomial(long number, double probability) {
    if (number <= 0 || !(probability > 0)) {
      return 0;
    }
    if (probability >= 1) {
      return number;
    }
    return probability > 0.5
        ? number - Binomial.draw(uniform, number, 1 - probability)
        : Binomial.draw(uniform, number, probability);
  }

  /** Poisson with this mean. */
  public long poisson(double mean) {
    return Poisson.draw(uniform, mean);
  }

  /** So many people, dealt to cells in proportion to the weights. */
  public long[] multinomial(long number, double[] weights) {
    double rest = 0;
    for (double weight : weights) {
      rest += weight;
    }
    long left = number;
    long[] dealt = new long[weights.length];
    for (int c = 0; c < weights.length - 1 && left > 0; c++) {
      dealt[c] = binomial(left, weights[c] / rest);
      left -= dealt[c];
      rest -= weights[c];
    }
    dealt[weights.length - 1] += left;
    return dealt;
  }
}
