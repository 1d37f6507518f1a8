package org.durumi.estimator.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.durumi.estimator.outcome.Approach;
import org.durumi.estimator.outcome.Facts;
import org.durumi.estimator.outcome.Figures;
import org.durumi.estimator.outcome.Outcome;
import org.durumi.estimator.outcome.Reason;
import org.durumi.estimator.outcome.Spread;
import org.durumi.estimator.table.CaptureTable;

/** {@link GraphPosterior} as an approach. */
public final class DecomposableGraphs implements Approach {

  /** More than this for the graph that says nothing, and the figure is the prior's. */
  private static final double SATURATED = 0.5;

  private static final double TAIL = 1e-9;
  private static final double FARTHEST = 1e15;
  private static final double WIDTH = 0.02;

  private final double scale;

  /** With the prior count that the package's authors advise: 1 over the number of cells. */
  public DecomposableGraphs() {
    this(1);
  }

  private DecomposableGraphs(double scale) {
    this.scale = scale;
  }

  @Override
  public int steps() {
    return 1;
  }

  @Override
  public Outcome full(CaptureTable table, long seed, Runnable step) {
    Outcome outcome = quick(table, seed);
    step.run();
    return outcome;
  }

  @Override
  public Map<String, Approach> variants(CaptureTable table) {
    Map<String, Approach> variants = new LinkedHashMap<>();
    variants.put("prior count halved", new DecomposableGraphs(0.5));
    variants.put("prior count doubled", new DecomposableGraphs(2));
    variants.put("prior count 1", new DecomposableGraphs(1 << table.size()));
    return variants;
  }

  @Override
  public Outcome quick(CaptureTable table, long seed) {
    if (table.size() > ListGraph.MOST_LISTS) {
      return Outcome.refused(Reason.of(Reason.Kind.MANY_LISTS, ListGraph.MOST_LISTS), new Facts());
    }
    double delta = scale / (1 << table.size());
    GraphPosterior posterior = adapted(table, delta);
    // A tail so heavy that the mean grows with the grid: the mean does not exist.
    boolean hasMean = posterior.meanBeyond(posterior.quantile(1 - 1e-6)) < 0.001;
    double median = posterior.quantile(0.5);
    Figures figures =
        new Figures(
            hasMean ? posterior.mean() : median,
            median,
            posterior.quantile(0.025),
            posterior.quantile(0.975));
    List<Reason> objections = new ArrayList<>();
    if (posterior.saturated() > SATURATED) {
      objections.add(Reason.of(Reason.Kind.SATURATED, posterior.saturated()));
    }
    return new Outcome(
        Optional.of(figures),
        objections,
        facts(posterior, delta, hasMean),
        Spread.of(posterior.quantile(0.002), posterior.quantile(0.99), posterior::below));
  }

  private static Facts facts(GraphPosterior posterior, double delta, boolean hasMean) {
    List<Facts> graphs =
        posterior.graphs().stream()
            .limit(5)
            .map(w ->
                new Facts().with("graph", w.graph().bars()).with("probability", w.probability()))
            .toList();
    return new Facts()
        .with("priorCount", delta)
        .with("saturatedGraphProbability", posterior.saturated())
        .with("point", hasMean ? "mean" : "median: the mean does not exist")
        .with("gridPoints", posterior.grid().size())
        .with("gridEnd", posterior.grid().points()[posterior.grid().size() - 1])
        .with("graphs", graphs);
  }

  /** Widens the grid until nothing is left beyond it, and refines it until the hill is resolved. */
  private static GraphPosterior adapted(CaptureTable table, double delta) {
    double width = WIDTH;
    double end = Math.max(100_000, 100.0 * table.observed());
    while (true) {
      GraphPosterior posterior =
          GraphPosterior.of(table, delta, UnseenGrid.adaptive(table.observed(), width, end));
      double unseenLow = posterior.quantile(0.16) - table.observed();
      double unseenHigh = posterior.quantile(0.84) - table.observed();
      if (Math.log(unseenHigh / unseenLow) < 2 * width && width > WIDTH / 16) {
        width /= 4;
      } else if (posterior.beyond(end / 2) > TAIL && end < FARTHEST) {
        end *= 100;
      } else {
        return posterior;
      }
    }
  }
}
