package org.durumi.record.event;

import org.jspecify.annotations.Nullable;

/**
 * How many people, as an interval of whole numbers whose ends may be open.
 *
 * @param min the fewest, or null where the words set no lower end ("nearly 60")
 * @param max the most, or null where the words set no upper end ("at least nine")
 * @param approximate true where the words say about, around, some
 */
public record Count(@Nullable Integer min, @Nullable Integer max, boolean approximate) {

  /** Refuses negative ends, a reversed interval and one with no end at all. */
  public Count {
    if (min == null && max == null) {
      throw new IllegalArgumentException("a count needs at least one end");
    }
    if ((min != null && min < 0) || (max != null && max < 0)) {
      throw new IllegalArgumentException("a count is never negative: " + min + ".." + max);
    }
    if (min != null && max != null && min > max) {
      throw new IllegalArgumentException("reversed count: " + min + ".." + max);
    }
  }

  /** Exactly this many. */
  public static Count exactly(int n) {
    return new Count(n, n, false);
  }

  /** About this many. */
  public static Count about(int n) {
    return new Count(n, n, true);
  }

  /** This many or more. */
  public static Count atLeast(int n) {
    return new Count(n, null, false);
  }

  /** This many or fewer. */
  public static Count atMost(int n) {
    return new Count(null, n, false);
  }

  /** From the one to the other, both included. */
  public static Count between(int min, int max) {
    return new Count(min, max, false);
  }

  /** Tells whether one number could satisfy both. */
  public boolean mayEqual(Count other) {
    return !isBelow(other) && !other.isBelow(this);
  }

  private boolean isBelow(Count other) {
    return max != null && other.min != null && max < other.min;
  }

  /**
   * The sum of two disjoint groups; an end that either leaves open stays open. Beyond the ints the
   * lower end is the largest of them, and the upper one is open.
   */
  public Count plus(Count other) {
    Long least = min == null || other.min == null ? null : (Long) ((long) min + other.min);
    Long most = max == null || other.max == null ? null : (Long) ((long) max + other.max);
    Integer low = least == null ? null : (Integer) (int) Math.min(least, Integer.MAX_VALUE);
    Integer high = most == null || most > Integer.MAX_VALUE ? null : (Integer) most.intValue();
    if (low == null && high == null) {
      low = Math.max(min == null ? 0 : min, other.min == null ? 0 : other.min);
    }
    return new Count(low, high, approximate || other.approximate);
  }

  /** The smallest interval that holds both: conflicting numbers for the same people. */
  public Count span(Count other) {
    Integer low = min == null || other.min == null ? null : (Integer) Math.min(min, other.min);
    Integer high = max == null || other.max == null ? null : (Integer) Math.max(max, other.max);
    if (low == null && high == null) {
      return this;
    }
    return new Count(low, high, approximate || other.approximate);
  }

  /**
   * For people: {@code 30}, {@code 13-15}, {@code 9 or more}, {@code up to 60}, {@code about 30}.
   */
  @Override
  public String toString() {
    String range;
    if (min == null) {
      range = "up to " + max;
    } else if (max == null) {
      range = min + " or more";
    } else {
      range = min.equals(max) ? min.toString() : min + "-" + max;
    }
    return approximate ? "about " + range : range;
  }
}
