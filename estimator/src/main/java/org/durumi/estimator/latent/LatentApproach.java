package org.durumi.estimator.latent;

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

/** {@link LatentClasses} as an approach. */
public final class LatentApproach implements Approach {

  /** Beyond this the rows of lists times kinds no longer fit what few people say. */
  private static final int MOST_LISTS = 20;

  /** No ladder, two chains: for checks that need many figures, none of which is shown alone. */
  private static final LatentEffort HASTY = new LatentEffort(2, 3_000, 20, 500, 500, 0, 0, 2);

  private final LatentPrior prior;
  private final LatentEffort effort;

  /** With this prior, sampled so long. */
  public LatentApproach(LatentPrior prior, LatentEffort effort) {
    this.prior = prior;
    this.effort = effort;
  }

  @Override
  public int steps() {
    return effort.steps();
  }

  @Override
  public Outcome full(CaptureTable table, long seed, Runnable step) {
    return outcome(table, effort, seed, step);
  }

  @Override
  public Outcome quick(CaptureTable table, long seed) {
    Outcome outcome = outcome(table, HASTY, seed, () -> {});
    // The full run objects where it must; a hasty one always would.
    return new Outcome(outcome.figures(), List.of(), outcome.facts(), Spread.NONE);
  }

  @Override
  public Map<String, Approach> variants(CaptureTable table) {
    Map<String, Approach> variants = new LinkedHashMap<>();
    variants.put("alpha Gamma(1, 1)", new LatentApproach(prior.withAlpha(1, 1), effort));
    variants.put(
        "alpha Gamma(0.05, 0.05)", new LatentApproach(prior.withAlpha(0.05, 0.05), effort));
    variants.put("5 kinds", new LatentApproach(prior.withClasses(5), effort));
    variants.put("20 kinds", new LatentApproach(prior.withClasses(20), effort));
    return variants;
  }

  private Outcome outcome(CaptureTable table, LatentEffort effort, long seed, Runnable step) {
    if (table.size() > MOST_LISTS) {
      return Outcome.refused(Reason.of(Reason.Kind.MANY_LISTS, MOST_LISTS), new Facts());
    }
    LatentPosterior posterior = LatentClasses.sample(table, prior, effort, seed, step);
    Figures figures =
        new Figures(
            posterior.mean(),
            posterior.quantile(0.5),
            posterior.quantile(0.025),
            posterior.quantile(0.975));
    return new Outcome(
        Optional.of(figures),
        new ArrayList<>(posterior.objections()),
        facts(posterior),
        Spread.of(posterior.sorted()));
  }

  private Facts facts(LatentPosterior posterior) {
    List<Facts> modes =
        posterior.modes().stream()
            .map(mode ->
                new Facts()
                    .with("from", mode.from())
                    .with("to", mode.to())
                    .with("share", mode.share())
                    .with("median", mode.median())
                    .with("bestLogLikelihood", mode.bestLikelihood())
                    .with("kinds", mode.kinds()))
            .toList();
    Facts facts =
        new Facts()
            .with("kinds", prior.classes())
            .with("alphaShape", prior.shape())
            .with("alphaRate", prior.rate())
            .with("chains", posterior.plain().size())
            .with("rhat", posterior.plainAgreement().rhat())
            .with("effectiveDraws", posterior.plainAgreement().effective())
            .with("monteCarloError", posterior.meanError())
            .with("sweeps", posterior.sweeps())
            .with("sweepsPerSecondAndThread", posterior.sweeps() / posterior.seconds());
    if (!posterior.tempered().isEmpty()) {
      facts
          .with("temperedRuns", posterior.tempered().size())
          .with("rhatWithTempered", posterior.agreement().rhat())
          .with("rungs", posterior.rungs())
          .with("tripsUpTheLadder", posterior.trips())
          .with("leastExchangesTaken", posterior.leastTaken());
    }
    return facts.with("modes", modes);
  }
}
