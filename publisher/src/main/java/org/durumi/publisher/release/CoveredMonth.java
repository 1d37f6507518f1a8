package org.durumi.publisher.release;

import java.time.YearMonth;
import java.util.List;

/**
 * What was looked at in one month.
 *
 * @param month which
 * @param reports how many published reports of it the archive holds, at least one
 * @param began sources, or sorts of sources, that are heard from this month on
 * @param ended those that are heard up to this month
 */
public record CoveredMonth(YearMonth month, int reports, List<String> began, List<String> ended) {

  /** Keeps its own copies; refuses a month without reports, which is not covered. */
  public CoveredMonth {
    began = List.copyOf(began);
    ended = List.copyOf(ended);
    if (reports < 1) {
      throw new IllegalArgumentException("a month without reports is not covered: " + month);
    }
  }
}
