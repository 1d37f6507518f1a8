package org.durumi.estimator.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.gamma.LogGamma;
import org.durumi.estimator.table.CaptureTable;

/**
 * The posterior of the number of unseen people, over all decomposable graphs alike. Cells have
 * hyper Dirichlet priors with {@code delta} in each cell of the whole table; the prior of the total
 * N is 1/N. Computed exactly on a grid: nothing is sampled.
 *
 * @param observed people seen
 * @param grid where it was looked at
 * @param mass the share of each point
 * @param graphs with their shares, likeliest first; those under a millionth of a millionth left out
 */
record GraphPosterior(long observed, UnseenGrid grid, double[] mass, List<Weighted> graphs) {

  private static final double LIGHT = 1e-12;

  /** A graph and its posterior probability. */
  record Weighted(ListGraph graph, double probability) {}

  static GraphPosterior of(CaptureTable table, double delta, UnseenGrid grid) {
    return new Sum(table, delta, grid).run(ListGraph.all(table.size()));
  }

  /** The probability of the graph that joins all lists, and so says nothing. */
  double saturated() {
    return graphs.stream()
        .filter(w -> w.graph().isSaturated())
        .mapToDouble(Weighted::probability)
        .sum();
  }

  /** The mean total on the grid. */
  double mean() {
    double mean = observed;
    for (int i = 0; i < mass.length; i++) {
      mean += mass[i] * grid.points()[i];
    }
    return mean;
  }

  /** The share of the mean unseen that comes from beyond this number of unseen people. */
  double meanBeyond(double unseen) {
    double beyond = 0;
    double all = 0;
    for (int i = 0; i < mass.length; i++) {
      double part = mass[i] * grid.points()[i];
      all += part;
      beyond += grid.points()[i] > unseen ? part : 0;
    }
    return all > 0 ? beyond / all : 0;
  }

  /** The share below a total; within the numbers that a point stands for, in proportion. */
  double below(double total) {
    double unseen = total - observed;
    double below = 0;
    double start = 0;
    for (int i = 0; i < mass.length && start < unseen; i++) {
      double end = grid.ends()[i];
      below += mass[i] * Math.min(1, (unseen - start) / (end - start));
      start = end;
    }
    return below;
  }

  /** The share beyond a number of unseen people. */
  double beyond(double unseen) {
    return Math.max(0, 1 - below(observed + unseen));
  }

  /** The least total with at least this share at or below it. */
  double quantile(double share) {
    double below = 0;
    double start = 0;
    for (int i = 0; i < mass.length; i++) {
      if (below + mass[i] >= share) {
        double width = grid.ends()[i] - start;
        double into = width <= 1 ? width : width * (share - below) / mass[i];
        return observed + (width <= 1 ? grid.points()[i] : Math.ceil(start + into));
      }
      below += mass[i];
      start = grid.ends()[i];
    }
    return observed + grid.points()[mass.length - 1];
  }

  /** The sum over graphs; parts that several graphs share are computed once. */
  private static final class Sum {

    private final CaptureTable table;
    private final double delta;
    private final UnseenGrid grid;
    private final Map<Integer, double[]> margins = new HashMap<>();
    private final Map<Integer, Double> constants = new HashMap<>();
    private final double[] all;

    Sum(CaptureTable table, double delta, UnseenGrid grid) {
      this.table = table;
      this.delta = delta;
      this.grid = grid;
      double n = table.observed();
      double cells = delta * (1 << table.size());
      this.all = new double[grid.size()];
      for (int i = 0; i < all.length; i++) {
        all[i] = GammaRise.of(grid.points()[i], n + cells);
      }
      for (int set = 1; set < 1 << table.size(); set++) {
        margin(set);
      }
    }

    GraphPosterior run(List<ListGraph> graphs) {
      double[] base = base();
      double[] heights = new double[graphs.size()];
      double top = Double.NEGATIVE_INFINITY;
      for (int g = 0; g < heights.length; g++) {
        double[] log = posterior(graphs.get(g), base);
        double most = Arrays.stream(log).max().orElseThrow();
        heights[g] = most + Math.log(sum(log, most));
        top = Math.max(top, heights[g]);
      }
      double[] mass = new double[grid.size()];
      double total = 0;
      List<Weighted> kept = new ArrayList<>();
      for (int g = 0; g < heights.length; g++) {
        if (heights[g] - top > Math.log(LIGHT)) {
          double[] log = posterior(graphs.get(g), base);
          for (int i = 0; i < mass.length; i++) {
            mass[i] += Math.exp(log[i] - top);
          }
          total += Math.exp(heights[g] - top);
          kept.add(new Weighted(graphs.get(g), Math.exp(heights[g] - top)));
        }
      }
      double divisor = total;
      for (int i = 0; i < mass.length; i++) {
        mass[i] /= divisor;
      }
      List<Weighted> sorted =
          kept.stream()
              .map(w -> new Weighted(w.graph(), w.probability() / divisor))
              .sorted(Comparator.comparingDouble(w -> -w.probability()))
              .toList();
      return new GraphPosterior(table.observed(), grid, mass, sorted);
    }

    private static double sum(double[] log, double most) {
      double sum = 0;
      for (double l : log) {
        sum += Math.exp(l - most);
      }
      return sum;
    }

    /** What all graphs have in common: the ways to leave n0 out, the prior, the point's weight. */
    private double[] base() {
      double n = table.observed();
      double[] base = new double[grid.size()];
      for (int i = 0; i < base.length; i++) {
        double n0 = grid.points()[i];
        base[i] = GammaRise.of(n0, n + 1) - Math.log(n0) - Math.log(n + n0) + grid.logWeights()[i];
      }
      return base;
    }

    private double[] posterior(ListGraph graph, double[] base) {
      double[] log = base.clone();
      double constant = 0;
      int more = graph.cliques().size();
      for (int clique : graph.cliques()) {
        constant += add(log, clique, 1);
      }
      for (int separator : graph.separators()) {
        if (separator != 0) {
          constant += add(log, separator, -1);
          more--;
        }
      }
      constant += more * LogGamma.value(delta * (1 << table.size()));
      for (int i = 0; i < log.length; i++) {
        log[i] += constant - more * all[i];
      }
      return log;
    }

    private double add(double[] log, int set, int sign) {
      double[] margin = margins.getOrDefault(set, new double[0]);
      for (int i = 0; i < log.length; i++) {
        log[i] += sign * margin[i];
      }
      return sign * constants.getOrDefault(set, 0.0);
    }

    /** The Dirichlet integral of the table of a set of lists. */
    private void margin(int set) {
      double prior = delta * (1 << (table.size() - Integer.bitCount(set)));
      Map<Integer, Long> cells = new HashMap<>();
      int[] histories = table.histories();
      long[] counts = table.counts();
      for (int c = 0; c < histories.length; c++) {
        cells.merge(histories[c] & set, counts[c], Long::sum);
      }
      double constant = -(1 << Integer.bitCount(set)) * LogGamma.value(prior);
      for (int cell = set; cell > 0; cell = (cell - 1) & set) {
        constant += LogGamma.value(cells.getOrDefault(cell, 0L) + prior);
      }
      double none = cells.getOrDefault(0, 0L) + prior;
      double[] margin = new double[grid.size()];
      for (int i = 0; i < margin.length; i++) {
        margin[i] = GammaRise.of(grid.points()[i], none);
      }
      margins.put(set, margin);
      constants.put(set, constant);
    }
  }
}
