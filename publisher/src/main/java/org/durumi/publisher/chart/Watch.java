package org.durumi.publisher.chart;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was looked at in one month, so that nobody takes silence for peace.
 *
 * @param month which
 * @param covered false where there is no report at all, so that nothing can be said of the month
 * @param reports how many reports were published in it, or null where that is not told
 * @param began sources that are heard from this month on
 * @param ended sources that are heard up to this month
 */
public record Watch(
    YearMonth month,
    boolean covered,
    @Nullable Integer reports,
    List<String> began,
    List<String> ended) {

  /** Keeps its own copies; refuses reports in a month that none covers. */
  public Watch {
    began = List.copyOf(began);
    ended = List.copyOf(ended);
    if (!covered && reports != null && reports > 0) {
      throw new IllegalArgumentException("reports in a month without coverage: " + month);
    }
  }

  /** Tells whether a source begins or ends. */
  boolean changes() {
    return !began.isEmpty() || !ended.isEmpty();
  }
}
