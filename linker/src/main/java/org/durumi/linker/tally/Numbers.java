package org.durumi.linker.tally;

import java.util.Objects;
import java.util.stream.Stream;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/** Compares numbers of people that may be intervals. */
final class Numbers {

  /** Numbers that are about right differ by less than this share. */
  private static final double ABOUT = 0.1;

  private Numbers() {}

  /** From the lowest to the highest told; "at least 21" and "30" are 21 to 30. */
  static @Nullable Count span(Stream<@Nullable Count> told) {
    return told.filter(Objects::nonNull).reduce(Numbers::span).orElse(null);
  }

  private static Count span(Count one, Count other) {
    Integer low = end(one.min(), other.min(), false);
    Integer high = end(one.max(), other.max(), true);
    if (high != null) {
      high = end(high, end(one.min(), other.min(), true), true);
    }
    return new Count(low, high, one.approximate() || other.approximate());
  }

  private static @Nullable Integer end(
      @Nullable Integer one, @Nullable Integer other, boolean most) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return most ? (Integer) Math.max(one, other) : (Integer) Math.min(one, other);
  }

  /** Tells whether a number surely leaves some of the others out: nine of at least 21. */
  static boolean isPart(@Nullable Count some, @Nullable Count all) {
    if (some == null || all == null || all.min() == null) {
      return false;
    }
    Integer few = some.max() != null ? some.max() : some.min();
    double slack = some.approximate() || all.approximate() ? ABOUT * all.min() : 0;
    return few != null && few < all.min() - slack;
  }

  /** Tells whether both may be all of the same people. */
  static boolean mayBeAll(@Nullable Count one, @Nullable Count other) {
    return one != null && other != null && one.mayEqual(other) && !isPart(one, other);
  }
}
