package org.durumi.estimator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.durumi.estimator.outcome.Facts;
import org.durumi.estimator.outcome.Figures;
import org.durumi.estimator.outcome.Spread;

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
 */
public record Estimate(
    Method method,
    Optional<Figures> figures,
    List<String> reasons,
    List<Sensitivity> sensitivity,
    List<Consistency> consistency,
    Facts facts,
    Spread spread) {

  /** Tells whether the figures may be published with their assumptions. */
  public boolean defensible() {
    return reasons.isEmpty() && figures.isPresent();
  }

  /** Why not, in a sentence; empty where it is defensible. */
  public String reason() {
    return reasons.isEmpty() ? "" : "No defensible estimate: " + String.join("; ", reasons) + ".";
  }

  Estimate with(List<String> moreReasons) {
    List<String> all = new ArrayList<>(reasons);
    moreReasons.stream().filter(r -> !all.contains(r)).forEach(all::add);
    return new Estimate(method, figures, all, sensitivity, consistency, facts, spread);
  }
}
