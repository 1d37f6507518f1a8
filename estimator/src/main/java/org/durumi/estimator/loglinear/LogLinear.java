package org.durumi.estimator.loglinear;

import java.util.ArrayList;
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

/** {@link ModelAverage} as an approach, with what heterogeneity would change. */
public final class LogLinear implements Approach {

  private static final double LEVEL = 0.95;

  @Override
  public int steps() {
    return 1;
  }

  @Override
  public Outcome full(CaptureTable table, long seed, Runnable step) {
    Outcome outcome = of(table, true);
    step.run();
    return outcome;
  }

  @Override
  public Outcome quick(CaptureTable table, long seed) {
    return of(table, false);
  }

  @Override
  public Map<String, Approach> variants(CaptureTable table) {
    return Map.of();
  }

  private static Outcome of(CaptureTable table, boolean all) {
    if (table.size() > PairModel.MOST_LISTS) {
      return Outcome.refused(Reason.of(Reason.Kind.MANY_LISTS, PairModel.MOST_LISTS), new Facts());
    }
    Optional<ModelAverage> found = ModelAverage.of(table);
    if (found.isEmpty()) {
      return Outcome.refused(Reason.of(Reason.Kind.NO_MODEL), new Facts());
    }
    ModelAverage average = found.get();
    Facts facts =
        new Facts()
            .with("models", average.looked())
            .with("refusedBeforeFitting", average.refused())
            .with("allModelsLookedAt", average.whole())
            .with("bestModel", average.best().model().brackets(table))
            .with("bestWeight", average.weights()[0])
            .with("bestTotal", average.best().total())
            .with("bestBic", average.best().bic())
            .with("spreadOfModelsWithTwentiethWeight", average.spread(0.05));
    if (all) {
      profile(table, average, facts);
    }
    Figures figures =
        new Figures(
            average.mean(),
            average.quantile(0.5),
            average.quantile((1 - LEVEL) / 2),
            average.quantile((1 + LEVEL) / 2));
    Spread spread =
        all
            ? Spread.of(average.quantile(0.002), average.quantile(0.99), average::below)
            : Spread.NONE;
    return new Outcome(Optional.of(figures), List.of(), facts, spread);
  }

  private static void profile(CaptureTable table, ModelAverage average, Facts facts) {
    ProfileInterval profile = ProfileInterval.of(average.best(), table, LEVEL);
    facts.with("bestProfileLower", profile.lower()).with("bestProfileUpper", profile.upper());
    List<Facts> shapes = new ArrayList<>();
    for (Heterogeneity shape : Heterogeneity.values()) {
      shape
          .fit(table, true)
          .ifPresent(
              r -> shapes.add(new Facts().with("shape", shape.code()).with("total", r.total())));
    }
    facts.with("ifPeopleDiffer", shapes);
  }
}
