package org.durumi.linker.chain;

import java.util.List;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/** Arithmetic of how many people are concerned, where every number may be an interval. */
final class Heads {

  /** Numbers that are about right differ by less than this share. */
  private static final double ABOUT = 0.1;

  private Heads() {}

  /**
   * What conflicting numbers for the same people leave open: from the lowest told to the highest
   * told. "At least 21" and "30" are 21 to 30.
   */
  static @Nullable Count span(List<Count> counts) {
    Integer low = null;
    Integer high = null;
    boolean closed = false;
    boolean about = false;
    for (Count count : counts) {
      Integer min = count.min();
      Integer max = count.max();
      if (min != null) {
        low = low == null ? min : (Integer) Math.min(low, min);
        high = high == null ? min : (Integer) Math.max(high, min);
      }
      if (max != null) {
        closed = true;
        high = high == null ? max : (Integer) Math.max(high, max);
      }
      about |= count.approximate();
    }
    return low == null && high == null ? null : new Count(low, closed ? high : null, about);
  }

  /** Tells whether a number is surely fewer than all of the others. */
  static boolean isPart(@Nullable Count some, @Nullable Count all) {
    Integer few = some == null ? null : some.max() != null ? some.max() : some.min();
    Integer fewest = all == null ? null : all.min();
    if (few == null || fewest == null || some == null || all == null) {
      return false;
    }
    double slack = some.approximate() || all.approximate() ? ABOUT * fewest : 0;
    return few < fewest - slack;
  }

  /** Tells whether a number is surely more than all of the others. */
  static boolean isMore(@Nullable Count many, @Nullable Count all) {
    Integer fewest = many == null ? null : many.min();
    Integer most = all == null ? null : all.max();
    if (fewest == null || most == null || many == null || all == null) {
      return false;
    }
    double slack = many.approximate() || all.approximate() ? ABOUT * fewest : 0;
    return fewest - slack > most;
  }

  /** As many as told, and not more than there are. */
  static @Nullable Count within(@Nullable Count some, @Nullable Count all) {
    Integer most = all == null ? null : all.max();
    if (some == null || most == null) {
      return some;
    }
    Integer told = some.max();
    Integer min = some.min();
    int max = told == null ? most : Math.min(told, most);
    return new Count(min == null ? null : (Integer) Math.min(min, max), max, some.approximate());
  }

  /** How many are left when some are gone. */
  static @Nullable Count minus(@Nullable Count all, @Nullable Count gone) {
    if (all == null) {
      return null;
    }
    Integer goneMin = gone == null || gone.min() == null ? (Integer) 0 : gone.min();
    Integer goneMax = gone == null ? null : gone.max();
    Integer allMax = all.max();
    int low = all.min() == null || goneMax == null ? 0 : Math.max(0, all.min() - goneMax);
    Integer high = allMax == null ? null : (Integer) Math.max(0, allMax - goneMin);
    return new Count(low, high, all.approximate());
  }
}
