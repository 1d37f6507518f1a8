package org.durumi.estimator.latent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A hill of the posterior of the total: between two valleys, each less than half as high as the
 * lower of its neighbours.
 *
 * @param from where it begins
 * @param to where it ends
 * @param share of all draws
 * @param median of its draws
 * @param bestLikelihood the best log-likelihood seen on it
 * @param kinds how many kinds its draws have members in, on average
 */
public record Mode(
    double from, double to, double share, double median, double bestLikelihood, double kinds) {

  private static final int POINTS = 256;

  /** Less of the draws than this is noise. */
  private static final double LEAST = 0.02;

  /** The hills of all draws of these chains, ascending. */
  static List<Mode> of(List<Trace> traces) {
    List<double[]> draws = new ArrayList<>();
    for (Trace trace : traces) {
      double[] totals = trace.totals();
      for (int d = 0; d < totals.length; d++) {
        draws.add(new double[] {Math.log(totals[d]), trace.likelihood(d), trace.kinds(d)});
      }
    }
    draws.sort((a, b) -> Double.compare(a[0], b[0]));
    double[] logs = draws.stream().mapToDouble(d -> d[0]).toArray();
    List<Double> valleys = valleys(logs);
    List<Mode> modes = new ArrayList<>();
    int start = 0;
    for (int v = 0; v <= valleys.size(); v++) {
      double end = v < valleys.size() ? valleys.get(v) : Double.POSITIVE_INFINITY;
      int next = start;
      while (next < logs.length && logs[next] < end) {
        next++;
      }
      modes.add(mode(draws.subList(start, next), logs.length));
      start = next;
    }
    return modes;
  }

  private static Mode mode(List<double[]> draws, int all) {
    return new Mode(
        Math.exp(draws.getFirst()[0]),
        Math.exp(draws.getLast()[0]),
        draws.size() / (double) all,
        Math.exp(draws.get(draws.size() / 2)[0]),
        draws.stream().mapToDouble(d -> d[1]).max().orElseThrow(),
        draws.stream().mapToDouble(d -> d[2]).average().orElseThrow());
  }

  /** Where a smoothed density dips enough, with enough draws on both sides. */
  private static List<Double> valleys(double[] logs) {
    double low = logs[(int) (0.001 * logs.length)];
    double high = logs[(int) (0.999 * (logs.length - 1))];
    double quartiles = logs[(int) (0.75 * (logs.length - 1))] - logs[logs.length / 4];
    double width = Math.max(0.5 * quartiles * Math.pow(logs.length, -0.2), (high - low) / 100);
    double[] density = density(logs, low, high, width);
    List<Double> valleys = new ArrayList<>();
    int peak = 0;
    int dip = 0;
    for (int i = 1; i < POINTS; i++) {
      if (density[i] < density[dip]) {
        dip = i;
      }
      if (valleys.isEmpty() && dip == peak || density[dip] >= 0.5 * density[peak]) {
        if (density[i] > density[peak]) {
          peak = i;
          dip = i;
        }
      } else if (density[i] > 2 * density[dip]) {
        double at = low + dip * (high - low) / (POINTS - 1);
        double below = share(logs, at);
        double before = valleys.isEmpty() ? 0 : share(logs, valleys.getLast());
        if (below - before > LEAST && 1 - below > LEAST) {
          valleys.add(at);
        }
        peak = i;
        dip = i;
      }
    }
    return valleys;
  }

  private static double share(double[] logs, double at) {
    int found = Arrays.binarySearch(logs, at);
    return (found < 0 ? -found - 1 : found) / (double) logs.length;
  }

  private static double[] density(double[] logs, double low, double high, double width) {
    double[] bins = new double[POINTS];
    double step = Math.max((high - low) / (POINTS - 1), 1e-12);
    for (double log : logs) {
      int bin = (int) Math.round((log - low) / step);
      if (bin >= 0 && bin < POINTS) {
        bins[bin]++;
      }
    }
    double[] density = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      for (int j = 0; j < POINTS; j++) {
        double z = (i - j) * step / width;
        density[i] += bins[j] * Math.exp(-z * z / 2);
      }
    }
    return density;
  }
}
