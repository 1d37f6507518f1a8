package org.durumi.linker.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.durumi.record.event.Count;

/**
 * What is said of a set, read from the rules alone.
 *
 * @param low the fewest
 * @param high the most, or {@link Tally#OPEN}
 * @param firmLow how firmly the lower end is held: 0 a total, 1 a number, 2 a list of names
 * @param firmHigh the same of the upper end
 */
record Said(int low, int high, int firmLow, int firmHigh) {

  private static final Set<Claim.Kind> NO_NUMBERS = Set.of(Claim.Kind.DENIAL, Claim.Kind.VAGUE);

  /** Every claim has a root of its own. */
  static Said of(List<Claim> all, int unsaid, int firm) {
    boolean number =
        all.stream().anyMatch(c -> !NO_NUMBERS.contains(c.kind()) && c.kind() != Claim.Kind.NAMED);
    List<Claim> claims = new ArrayList<>(all);
    claims.removeIf(c -> c.kind() == Claim.Kind.DENIAL || (number && c.kind() == Claim.Kind.VAGUE));
    int names = 0;
    int low = Integer.MAX_VALUE;
    int high = -1;
    int openFrom = -1;
    int leastUpTo = Integer.MAX_VALUE;
    for (Claim c : claims) {
      Count count = Objects.requireNonNull(c.count());
      if (c.kind() == Claim.Kind.NAMED) {
        names = Math.max(names, Objects.requireNonNull(count.min()));
        continue;
      }
      if (count.min() != null) {
        low = Math.min(low, count.min());
      }
      if (count.min() == null && count.max() != null) {
        leastUpTo = Math.min(leastUpTo, count.max());
      }
      if (count.max() != null) {
        high = Math.max(high, count.max());
      } else if (count.min() != null) {
        openFrom = Math.max(openFrom, count.min());
      }
    }
    int from = low == Integer.MAX_VALUE || leastUpTo < low ? Math.min(unsaid, leastUpTo) : low;
    int to = high < 0 || openFrom > high ? Tally.OPEN : high;
    boolean named = names > 0 && names >= from;
    return new Said(named ? names : from, named ? Math.max(names, to) : to, named ? 2 : firm, firm);
  }
}
