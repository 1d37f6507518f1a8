package org.durumi.estimator.loglinear;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.durumi.estimator.chance.Chance;
import org.durumi.estimator.outcome.Approach;
import org.durumi.estimator.outcome.Facts;
import org.durumi.estimator.outcome.Figures;
import org.durumi.estimator.outcome.Outcome;
import org.durumi.estimator.outcome.Reason;
import org.durumi.estimator.outcome.Spread;
import org.durumi.estimator.table.CaptureTable;

/** {@link Stepwise} as an approach, with {@link BcaInterval} for its interval. */
public final class Sparse implements Approach {

  private static final int DRAWS = 1000;
  private static final double NORMAL_END = 1.959963984540054;

  private static final int FEW_DRAWS = 100;

  private final double threshold;
  private final int draws;

  /** With the paper's threshold. */
  public Sparse() {
    this(Stepwise.THRESHOLD, DRAWS);
  }

  private Sparse(double threshold, int draws) {
    this.threshold = threshold;
    this.draws = draws;
  }

  /** With a bootstrap that is too short for the ends of an interval: for trials. */
  public static Sparse hasty() {
    return new Sparse(Stepwise.THRESHOLD, FEW_DRAWS);
  }

  @Override
  public int steps() {
    return draws;
  }

  @Override
  public Outcome full(CaptureTable table, long seed, Runnable step) {
    return of(table, seed, true, step);
  }

  @Override
  public Outcome quick(CaptureTable table, long seed) {
    return of(table, seed, false, () -> {});
  }

  @Override
  public Map<String, Approach> variants(CaptureTable table) {
    Map<String, Approach> variants = new LinkedHashMap<>();
    variants.put("threshold 0.005", new Sparse(0.005, draws));
    variants.put("threshold 0.05", new Sparse(0.05, draws));
    return variants;
  }

  private Outcome of(CaptureTable table, long seed, boolean all, Runnable step) {
    if (table.size() > PairModel.MOST_LISTS) {
      return Outcome.refused(Reason.of(Reason.Kind.MANY_LISTS, PairModel.MOST_LISTS), new Facts());
    }
    Optional<Stepwise.Choice> choice = Stepwise.choose(table, threshold);
    if (choice.isEmpty()) {
      return Outcome.refused(Reason.of(Reason.Kind.NOT_EVEN_INDEPENDENT), new Facts());
    }
    FittedModel model = choice.get().fitted();
    Facts facts =
        new Facts()
            .with("model", model.model().brackets(table))
            .with(
                "pairs", String.join(" ", choice.get().order().stream().map(table::names).toList()))
            .with(
                "emptyPairs",
                String.join(
                    " ", model.model().emptyPairs(table).stream().map(table::names).toList()))
            .with("waldLower", model.totalAt(-NORMAL_END))
            .with("waldUpper", model.totalAt(NORMAL_END));
    if (!all) {
      return new Outcome(
          Optional.of(
              new Figures(
                  model.total(),
                  model.total(),
                  model.totalAt(-NORMAL_END),
                  model.totalAt(NORMAL_END))),
          List.of(),
          facts,
          Spread.NONE);
    }
    return resampled(table, model, Chance.of(seed, 2000), facts, step);
  }

  private Outcome resampled(
      CaptureTable table, FittedModel model, Chance chance, Facts facts, Runnable step) {
    BcaInterval interval = BcaInterval.of(table, threshold, draws, chance, step);
    List<Reason> objections = new ArrayList<>();
    facts.with("bootstrapDraws", draws).with("bootstrapDrawsWithoutModel", interval.failed());
    if (!interval.isEnough()) {
      objections.add(Reason.of(Reason.Kind.RESAMPLED, interval.failed(), draws));
      return new Outcome(Optional.empty(), objections, facts, Spread.NONE);
    }
    facts.with("bootstrapMedian", interval.sorted()[interval.sorted().length / 2]);
    return new Outcome(
        Optional.of(
            new Figures(model.total(), model.total(), interval.at(0.025), interval.at(0.975))),
        objections,
        facts,
        Spread.of(interval.sorted()));
  }
}
