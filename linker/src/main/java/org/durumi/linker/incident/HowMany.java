package org.durumi.linker.incident;

import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/** Whether two reports can mean one number of people. */
final class HowMany {

  private static final int MANY = 5;
  private static final double NEAR = 0.7;

  private HowMany() {}

  /** The level of {@link Fields#NUMBER}. */
  static int level(Count one, Count other) {
    int a = middle(one);
    int b = middle(other);
    if (a == b) {
      return a >= MANY ? 0 : a > 1 ? 1 : 2;
    }
    if (one.mayEqual(other)) {
      return 3;
    }
    double ratio = (double) Math.min(a, b) / Math.max(1, Math.max(a, b));
    return ratio >= NEAR ? 4 : 5;
  }

  /** The number that the words name: the only end, or the lower one. */
  static int middle(Count count) {
    @Nullable Integer min = count.min();
    @Nullable Integer max = count.max();
    if (min != null) {
      return min;
    }
    return max == null ? 0 : max;
  }
}
