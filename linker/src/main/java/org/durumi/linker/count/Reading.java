package org.durumi.linker.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.durumi.record.event.Count;

/**
 * What one root says of one set of people, in people.
 *
 * @param root the root
 * @param low the fewest it states, or -1
 * @param high the most it states, or {@link Tally#OPEN}
 * @param hard false for words, families and groups, which give way to numbers of people
 * @param claims what it rests on
 */
record Reading(String root, int low, int high, boolean hard, List<Claim> claims) {

  static final Comparator<Claim> BY_NAME = Comparator.comparing(Claim::id);

  static Reading of(Claim claim, Policy policy) {
    Count count = claim.count();
    if (count == null) {
      return new Reading(claim.root(), 1, Tally.OPEN, false, List.of(claim));
    }
    int low = count.min() == null ? -1 : count.min();
    int high = count.max() == null ? Tally.OPEN : count.max();
    if (claim.unit() != Unit.PEOPLE) {
      int each = claim.unit() == Unit.FAMILIES ? policy.fewestInFamily() : policy.fewestInGroup();
      return new Reading(
          claim.root(),
          Tally.fewest((long) Math.max(1, low) * each),
          Tally.OPEN,
          false,
          List.of(claim));
    }
    boolean hard = claim.kind() != Claim.Kind.VAGUE;
    return new Reading(claim.root(), low, high, hard, List.of(claim));
  }

  /** The one number to print for it: a whole number, or the lower end of an interval. */
  int figure() {
    return low >= 0 ? low : high;
  }

  /** The middle of a closed interval, downwards. */
  int middle() {
    return low >= 0 && high != Tally.OPEN ? low + (high - low) / 2 : figure();
  }

  /**
   * Both of one root: what is common, or, where one text says two things, all from the one to the
   * other. A number overrules words.
   */
  Reading with(Reading other) {
    if (hard != other.hard) {
      return hard ? this : other;
    }
    List<Claim> both = new ArrayList<>(claims);
    both.addAll(other.claims);
    both.sort(BY_NAME);
    boolean meet = Math.max(low, other.low) <= Math.min(high, other.high);
    return meet
        ? new Reading(root, Math.max(low, other.low), Math.min(high, other.high), hard, both)
        : new Reading(root, Math.min(low, other.low), Math.max(high, other.high), hard, both);
  }

  boolean meets(int from, int to) {
    return Math.max(low, from) <= Math.min(high, to);
  }
}
