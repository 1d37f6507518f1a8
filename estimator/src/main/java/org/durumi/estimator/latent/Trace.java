package org.durumi.estimator.latent;

import java.util.Arrays;

/** What one chain went through: the total and the likelihood, every so many sweeps. */
final class Trace {

  private double[] totals = new double[1024];
  private double[] likelihoods = new double[1024];
  private int[] kinds = new int[1024];
  private int size;

  void add(GibbsSampler chain) {
    if (size == totals.length) {
      totals = Arrays.copyOf(totals, 2 * size);
      likelihoods = Arrays.copyOf(likelihoods, 2 * size);
      kinds = Arrays.copyOf(kinds, 2 * size);
    }
    totals[size] = chain.total();
    kinds[size] = chain.occupied();
    likelihoods[size] = chain.logLikelihood(chain.kinds());
    size++;
  }

  /** The totals in their order. */
  double[] totals() {
    return Arrays.copyOf(totals, size);
  }

  double[] logTotals() {
    return Arrays.stream(totals()).map(Math::log).toArray();
  }

  double likelihood(int draw) {
    return likelihoods[draw];
  }

  int kinds(int draw) {
    return kinds[draw];
  }

  int size() {
    return size;
  }
}
