package org.durumi.linker.count;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a bound is what it is.
 *
 * @param side which bound
 * @param number the bound, or null where it is open
 * @param reasons what it rests on: without any one of the numbers named, or of the links, the bound
 *     would be another; none for a lower bound of nobody
 * @param irreducible false where there was too much to try leaving out each: then the reasons are
 *     enough for the bound, but some may not be needed
 */
public record Derivation(
    Side side, @Nullable Integer number, List<Reason> reasons, boolean irreducible) {
  /** Keeps its own copy. */
  public Derivation {
    reasons = List.copyOf(reasons);
  }
}
