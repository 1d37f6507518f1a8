package org.durumi.estimator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.durumi.estimator.outcome.Facts;
import org.durumi.estimator.outcome.Figures;
import org.durumi.estimator.outcome.Reason;
import org.durumi.estimator.outcome.Spread;
import org.durumi.estimator.outcome.Unit;

/**
 * One method's answer.
 *
 * @param method which
 * @param figures people in all; empty where there is nothing that could be shown
 * @param reasons why it must not be relied on; empty where it may be
 * @param sensitivity the answer with other assumptions or without a list
 * @param consistency how it did where the truth is known: the people of each list, from the others
 * @param facts what the figures rest on
 * @param spread for drawing
 * @param linkage what other ways to link the reports do to it; empty where none were asked about
 */
public record Estimate(
    Method method,
    Optional<Figures> figures,
    List<Reason> reasons,
    List<Sensitivity> sensitivity,
    List<Consistency> consistency,
    Facts facts,
    Spread spread,
    Optional<Linkage> linkage) {

  /** Tells whether the figures may be published with their assumptions. */
  public boolean defensible() {
    return reasons.isEmpty() && figures.isPresent();
  }

  /** Why not, in a sentence about people; empty where it is defensible. */
  public String reason() {
    return reason(Unit.PEOPLE);
  }

  /** Why not, in a sentence about what is counted; empty where it is defensible. */
  public String reason(Unit unit) {
    return reasons.isEmpty()
        ? ""
        : "No defensible estimate: "
            + String.join("; ", reasons.stream().map(one -> one.words(unit)).toList())
            + ".";
  }

  Estimate with(List<Reason> moreReasons) {
    List<Reason> all = new ArrayList<>(reasons);
    moreReasons.stream().filter(r -> !all.contains(r)).forEach(all::add);
    return new Estimate(method, figures, all, sensitivity, consistency, facts, spread, linkage);
  }

  /** The same by several linkages together. */
  Estimate over(Figures together, Spread drawn, Linkage how, List<Reason> moreReasons) {
    return new Estimate(
            method,
            Optional.of(together),
            reasons,
            sensitivity,
            consistency,
            facts,
            drawn,
            Optional.of(how))
        .with(moreReasons);
  }
}
