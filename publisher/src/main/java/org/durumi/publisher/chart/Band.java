package org.durumi.publisher.chart;

import org.jspecify.annotations.Nullable;

/**
 * How many, between bounds.
 *
 * @param lower the fewest
 * @param best the figure to print alone
 * @param upper the most, or null where nothing closes it
 */
public record Band(int lower, int best, @Nullable Integer upper) {

  /** Nobody, surely. */
  public static final Band NONE = new Band(0, 0, 0);

  /** Refuses bounds that do not hold the best figure. */
  public Band {
    if (lower < 0 || best < lower || (upper != null && upper < best)) {
      throw new IllegalArgumentException("not in order: " + lower + ", " + best + ", " + upper);
    }
  }

  /** Tells whether it is surely none. */
  public boolean isNone() {
    return upper != null && upper == 0;
  }

  /** The largest number that it names. */
  int highest() {
    return upper == null ? best : upper;
  }
}
