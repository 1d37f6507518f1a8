package org.durumi.estimator;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.durumi.estimator.outcome.Reason;

/**
 * What can be said of one month alone. Months do not add up to the whole: each is asked for itself,
 * with fewer overlaps.
 *
 * @param month which
 * @param observed how many are documented
 * @param headline the span of what may be said; empty where nothing may
 * @param reasons why nothing may be said; empty where something may
 */
public record MonthFigure(
    YearMonth month, long observed, Optional<Headline> headline, List<Reason> reasons) {

  /** Keeps its own copy. */
  public MonthFigure {
    reasons = List.copyOf(reasons);
  }
}
