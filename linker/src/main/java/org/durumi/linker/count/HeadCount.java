package org.durumi.linker.count;

import java.util.List;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/**
 * How many different people.
 *
 * @param lower the fewest that are consistent with every accepted claim
 * @param best the figure to print alone, by the policy's rule; between the bounds
 * @param upper the most, or null where no claim closes it
 * @param corroborated the fewest if only groups and totals with two independent roots count
 * @param approximate true if a number that a bound rests on was given as "about"
 * @param whyLower what the lower bound rests on
 * @param whyUpper what the upper bound rests on
 * @param conflicts claims that cannot all be true
 * @param setAside claims that change no number and are to be shown: denials, rates and stocks,
 *     repeated and replaced numbers, vague words beside numbers
 * @param exact false where too much hangs together to be worked out: then the bounds are sound, but
 *     may be wider than need be
 */
public record HeadCount(
    int lower,
    int best,
    @Nullable Integer upper,
    int corroborated,
    boolean approximate,
    Derivation whyLower,
    Derivation whyUpper,
    List<Conflict> conflicts,
    List<Claim> setAside,
    boolean exact) {

  /** Keeps its own copies. */
  public HeadCount {
    conflicts = List.copyOf(conflicts);
    setAside = List.copyOf(setAside);
  }

  /** The bounds as an interval. */
  public Count interval() {
    return new Count(lower, upper, approximate);
  }
}
