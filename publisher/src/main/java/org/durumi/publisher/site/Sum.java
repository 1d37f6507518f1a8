package org.durumi.publisher.site;

import java.util.List;
import org.durumi.publisher.chart.Band;
import org.jspecify.annotations.Nullable;

/**
 * Several incidents together.
 *
 * @param band the sums of their numbers
 * @param incidents how many there are
 * @param unnumbered how many say no number
 */
record Sum(Band band, int incidents, int unnumbered) {

  /** What is certainly meant, what best, and what may be meant; each within the next. */
  static Sum of(List<Told> certain, List<Told> best, List<Told> possible) {
    long lower = certain.stream().mapToLong(told -> told.people().lower()).sum();
    long middle = best.stream().mapToLong(told -> told.people().best()).sum();
    Long upper = 0L;
    for (Told told : possible) {
      Integer most = told.people().upper();
      upper = most == null || upper == null ? null : (Long) (upper + most);
    }
    return new Sum(
        band(lower, middle, upper),
        possible.size(),
        (int) possible.stream().filter(told -> !told.isNumbered()).count());
  }

  /** All of one certainty. */
  static Sum of(List<Told> all) {
    return of(all, all, all);
  }

  private static Band band(long lower, long best, @Nullable Long upper) {
    int low = (int) Math.min(lower, Integer.MAX_VALUE);
    int middle = (int) Math.min(best, Integer.MAX_VALUE);
    return new Band(
        low,
        middle,
        upper == null || upper > Integer.MAX_VALUE ? null : (Integer) upper.intValue());
  }
}
