package org.durumi.estimator.chao;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.durumi.estimator.outcome.Approach;
import org.durumi.estimator.outcome.Facts;
import org.durumi.estimator.outcome.Figures;
import org.durumi.estimator.outcome.Outcome;
import org.durumi.estimator.outcome.Spread;
import org.durumi.estimator.table.CaptureTable;

/** {@link ChaoBound} as an approach. */
public final class ChaoApproach implements Approach {

  @Override
  public int steps() {
    return 1;
  }

  @Override
  public Outcome full(CaptureTable table, long seed, Runnable step) {
    step.run();
    return quick(table, seed);
  }

  @Override
  public Outcome quick(CaptureTable table, long seed) {
    ChaoBound bound = ChaoBound.of(table);
    Facts facts =
        new Facts()
            .with("isLowerBound", true)
            .with("onOneList", table.onExactly(1))
            .with("onTwoLists", table.onExactly(2));
    return new Outcome(
        Optional.of(new Figures(bound.total(), bound.total(), bound.at(0.025), bound.at(0.975))),
        List.of(),
        facts,
        Spread.NONE);
  }

  @Override
  public Map<String, Approach> variants(CaptureTable table) {
    return Map.of();
  }
}
