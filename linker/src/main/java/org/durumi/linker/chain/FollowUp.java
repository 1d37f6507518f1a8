package org.durumi.linker.chain;

import java.util.List;

/**
 * Why a later incident is thought to be of the same people as an earlier one.
 *
 * @param earlier the earlier incident's id
 * @param later the later incident's id
 * @param reasons each with its weight; empty only where a person said so
 * @param ruled whether a person said so
 */
public record FollowUp(String earlier, String later, List<Reason> reasons, boolean ruled) {

  /** From here on, and with a reason that speaks of the people, an incident joins a group. */
  public static final double ENOUGH = 6;

  /** From here on it is worth a person's look. */
  public static final double WORTH_A_LOOK = 3;

  /** So much more than for any other group it must be, else it is in doubt. */
  public static final double MARGIN = 2;

  /** Keeps its own copy. */
  public FollowUp {
    reasons = List.copyOf(reasons);
  }

  /** The sum of its reasons. */
  public double bits() {
    return reasons.stream().mapToDouble(Reason::bits).sum();
  }

  /** Tells whether that is enough to follow people from one incident to the other. */
  boolean isEnough(double enough) {
    return bits() >= enough
        && reasons.stream().anyMatch(reason -> reason.tells() && reason.bits() > 0);
  }
}
