package org.durumi.estimator.latent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether chains agree. Split R-hat, plain and by ranks, whichever is larger, and the effective
 * number of draws by Geyer's initial monotone sequence: Vehtari, Gelman, Simpson, Carpenter and
 * Buerkner (2021), Rank-normalization, folding, and localization: an improved R-hat, Bayesian
 * Analysis 16.
 *
 * @param rhat 1 where all halves of all chains are alike
 * @param effective as many independent draws would tell the mean as well
 */
public record Convergence(double rhat, double effective) {

  /** Of chains of equal length with four values or more each. */
  static Convergence of(List<double[]> chains) {
    List<double[]> halves = new ArrayList<>();
    for (double[] chain : chains) {
      int half = chain.length / 2;
      halves.add(Arrays.copyOfRange(chain, 0, half));
      halves.add(Arrays.copyOfRange(chain, chain.length - half, chain.length));
    }
    return new Convergence(Math.max(rhat(halves), rhat(ranked(halves))), effective(halves));
  }

  private static double rhat(List<double[]> chains) {
    double length = chains.getFirst().length;
    double within = within(chains);
    double ratio = (length - 1) / length + between(chains) / within;
    return within > 0 ? Math.sqrt(ratio) : between(chains) > 0 ? Double.POSITIVE_INFINITY : 1;
  }

  private static double within(List<double[]> chains) {
    return chains.stream().mapToDouble(Convergence::variance).average().orElseThrow();
  }

  /** The variance of the chains' means. */
  private static double between(List<double[]> chains) {
    return variance(chains.stream().mapToDouble(Convergence::mean).toArray());
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    double sum = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return sum / (values.length - 1);
  }

  /** Values replaced by the normal deviates of their ranks among all; ties share theirs. */
  private static List<double[]> ranked(List<double[]> chains) {
    double[] sorted = chains.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    NormalDistribution normal = NormalDistribution.of(0, 1);
    return chains.stream()
        .map(chain ->
            Arrays.stream(chain)
                .map(v -> {
                  double rank = (first(sorted, v) + first(sorted, Math.nextUp(v)) + 1) / 2.0;
                  return normal.inverseCumulativeProbability(
                      (rank - 0.375) / (sorted.length + 0.25));
                })
                .toArray())
        .toList();
  }

  /** How many values are below. */
  private static int first(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double effective(List<double[]> chains) {
    int length = chains.getFirst().length;
    double draws = (double) length * chains.size();
    double within = within(chains);
    double total = within * (length - 1) / length + between(chains);
    if (!(total > 0)) {
      return draws;
    }
    double[] means = chains.stream().mapToDouble(Convergence::mean).toArray();
    double sum = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (int lag = 0; lag + 1 < length - 2; lag += 2) {
      double pair =
          correlation(chains, means, within, total, lag)
              + correlation(chains, means, within, total, lag + 1);
      if (pair <= 0) {
        break;
      }
      smallest = Math.min(smallest, pair);
      sum += smallest;
    }
    double time = Math.max(2 * sum - 1, 1 / Math.log10(draws));
    return Math.min(draws / time, draws * Math.log10(draws));
  }

  private static double correlation(
      List<double[]> chains, double[] means, double within, double total, int lag) {
    double covariance = 0;
    for (int c = 0; c < means.length; c++) {
      double[] chain = chains.get(c);
      double sum = 0;
      for (int i = 0; i + lag < chain.length; i++) {
        sum += (chain[i] - means[c]) * (chain[i + lag] - means[c]);
      }
      covariance += sum / (chain.length - 1);
    }
    return 1 - (within - covariance / means.length) / total;
  }
}
