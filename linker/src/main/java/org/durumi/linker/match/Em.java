package org.durumi.linker.match;

import java.util.Arrays;
import java.util.Set;

/**
 * Expectation-maximisation over patterns with u held fast: finds m and the share of pairs that are
 * one (Winkler, "Using the EM algorithm for weight computation in the Fellegi-Sunter model of
 * record linkage", ASA 1988).
 */
final class Em {
  private static final int ROUNDS = 200;
  private static final double STILL = 1e-5;
  // Keeps every chance above 0.
  private static final double PSEUDO = 0.5;

  private final Comparisons<?> comparisons;
  private final Patterns patterns;
  private final double[][] u;
  private final boolean[] learns;
  private double[][] m;
  private double share;

  Em(Comparisons<?> comparisons, Patterns patterns, double[][] u, Set<String> decided) {
    this.comparisons = comparisons;
    this.patterns = patterns;
    this.u = u;
    this.m = start(comparisons);
    this.share = 0.2;
    this.learns = new boolean[u.length];
    for (int f = 0; f < u.length; f++) {
      learns[f] = !decided.contains(comparisons.fields().get(f).field());
    }
  }

  /** Three quarters at the first level, three quarters of the rest at the next, and so on. */
  static double[][] start(Comparisons<?> comparisons) {
    double[][] m = new double[comparisons.fields().size()][];
    for (int f = 0; f < m.length; f++) {
      m[f] = new double[comparisons.levels(f)];
      double left = 1;
      for (int level = 0; level < m[f].length; level++) {
        m[f][level] = level == m[f].length - 1 ? left : left * 0.75;
        left -= m[f][level];
      }
    }
    return m;
  }

  /** Runs until nothing moves; gives for each field and level how many true pairs met it. */
  double[][] run() {
    double[][] sums = new double[0][];
    for (int round = 0; round < ROUNDS; round++) {
      double[] posterior = posterior(patterns, m, u, share, learns);
      sums = patterns.met(comparisons, posterior);
      double expected = 0;
      double all = 0;
      for (int i = 0; i < posterior.length; i++) {
        expected += posterior[i] * patterns.count(i);
        all += patterns.count(i);
      }
      share = Math.clamp(expected / all, 1e-9, 1 - 1e-9);
      double[][] next = chances(sums, PSEUDO);
      double moved = moved(m, next);
      m = next;
      if (moved < STILL) {
        break;
      }
    }
    for (int f = 0; f < sums.length; f++) {
      if (!learns[f]) {
        sums[f] = new double[sums[f].length];
      }
    }
    return sums;
  }

  private double moved(double[][] before, double[][] after) {
    double most = 0;
    for (int f = 0; f < before.length; f++) {
      for (int level = 0; learns[f] && level < before[f].length; level++) {
        most = Math.max(most, Math.abs(before[f][level] - after[f][level]));
      }
    }
    return most;
  }

  /** Shares from counts, each level with a pseudo-count so that none is 0. */
  static double[][] chances(double[][] sums, double pseudo) {
    double[][] chances = new double[sums.length][];
    for (int f = 0; f < sums.length; f++) {
      chances[f] = new double[sums[f].length];
      double all = 0;
      for (double sum : sums[f]) {
        all += sum + pseudo;
      }
      for (int level = 0; level < chances[f].length; level++) {
        chances[f][level] = (sums[f][level] + pseudo) / all;
      }
    }
    return chances;
  }

  /** For each pattern the chance that a pair with it is one. */
  static double[] posterior(
      Patterns patterns, double[][] m, double[][] u, double share, boolean[] counts) {
    double[] posterior = new double[patterns.size()];
    Arrays.fill(posterior, Math.log(share / (1 - share)));
    for (int f = 0; f < m.length; f++) {
      if (counts[f]) {
        add(posterior, patterns.levels(f), m[f], u[f]);
      }
    }
    for (int i = 0; i < posterior.length; i++) {
      posterior[i] = 1 / (1 + Math.exp(-posterior[i]));
    }
    return posterior;
  }

  private static void add(double[] odds, byte[] levels, double[] m, double[] u) {
    double[] weights = new double[m.length];
    for (int level = 0; level < m.length; level++) {
      weights[level] = Math.log(m[level] / u[level]);
    }
    for (int i = 0; i < odds.length; i++) {
      if (levels[i] != Comparison.SILENT) {
        odds[i] += weights[levels[i]];
      }
    }
  }
}
