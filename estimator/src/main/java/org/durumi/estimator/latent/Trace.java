package org.durumi.estimator.latent;

import java.util.Arrays;

/** What one chain went through: the total and the likelihood, every so many sweeps. */
final class Trace {

  private double[] totals = new double[1024];
  private double[] likelihoods = new double[1024];
  private int[] kinds = new int[1024];
  private int size;

  void add(GibbsSampler chain) {
    add((double) chain.total(), chain.logLikelihood(chain.kinds()), chain.occupied());
  }

  void add(double total, double likelihood, int occupied) {
    if (size == totals.length) {
      totals = Arrays.copyOf(totals, 2 * size);
      likelihoods = Arrays.copyOf(likelihoods, 2 * size);
      kinds = Arrays.copyOf(kinds, 2 * size);
    }
    totals[size] = total;
    kinds[size] = occupied;
    likelihoods[size] = likelihood;
    size++;
  }

  /** Forgets the first draws. */
  void forget(int first) {
    totals = Arrays.copyOfRange(totals, first, first + totals.length);
    likelihoods = Arrays.copyOfRange(likelihoods, first, first + likelihoods.length);
    kinds = Arrays.copyOfRange(kinds, first, first + kinds.length);
    size -= first;
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
