package org.durumi.record.linkage;

import java.util.Comparator;
import org.durumi.record.review.RefusedDecision;

/**
 * Two tellings, in no order of their own.
 *
 * @param first the one that came in first
 * @param second the other
 */
public record TellingPair(TellingId first, TellingId second) implements Comparable<TellingPair> {

  private static final Comparator<TellingPair> ORDER =
      Comparator.comparing(TellingPair::first).thenComparing(TellingPair::second);

  /**
   * Puts them in order.
   *
   * @throws RefusedDecision if both are one telling
   */
  public TellingPair {
    int order = first.compareTo(second);
    if (order == 0) {
      throw new RefusedDecision(first + " is one telling; name two of them.");
    }
    if (order > 0) {
      TellingId later = first;
      first = second;
      second = later;
    }
  }

  @Override
  public int compareTo(TellingPair other) {
    return ORDER.compare(this, other);
  }

  /** As people write it, such as {@code 1.1 and 2.3}. */
  @Override
  public String toString() {
    return first + " and " + second;
  }
}
