package org.durumi.estimator.outcome;

import java.util.List;
import java.util.Optional;

/**
 * What one method says of one table.
 *
 * @param figures empty where there are none to give
 * @param objections why they must not be relied on, for a person; empty where nothing speaks
 *     against
 * @param facts what the figures rest on
 * @param spread for drawing
 */
public record Outcome(
    Optional<Figures> figures, List<Reason> objections, Facts facts, Spread spread) {

  /** No figures, for this reason. */
  public static Outcome refused(Reason reason, Facts facts) {
    return new Outcome(Optional.empty(), List.of(reason), facts, Spread.NONE);
  }
}
