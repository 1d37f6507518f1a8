package org.durumi.linker.count;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one set of people, reconciled.
 *
 * @param low the fewest
 * @param high the most, or {@link #OPEN}
 * @param best by the policy's rule
 * @param named true if the lower end is a list of names
 * @param lowClaims those that state the lower end
 * @param highClaims those that state the upper end, or what is said where it is open
 * @param roots independent roots that give a number
 * @param differing the claims of roots that differ, or none
 * @param setAside claims that changed nothing
 */
record Tally(
    int low,
    int high,
    int best,
    boolean named,
    List<Claim> lowClaims,
    List<Claim> highClaims,
    Set<String> roots,
    List<Claim> differing,
    List<Claim> setAside) {

  /** No upper end. */
  static final int OPEN = Integer.MAX_VALUE;

  /** A lower end that fits an int: at least so many, even where it is more. */
  static int fewest(long low) {
    return (int) Math.min(low, Integer.MAX_VALUE);
  }

  /** An upper end, or null where it is open or more than an int holds. */
  static @Nullable Integer most(long high) {
    return high >= OPEN ? null : (Integer) (int) high;
  }

  boolean closed() {
    return high != OPEN;
  }
}
