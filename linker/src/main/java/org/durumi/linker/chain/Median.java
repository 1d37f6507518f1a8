package org.durumi.linker.chain;

import org.jspecify.annotations.Nullable;

/** The day by which half of the cases had ended by return, if that can be told. */
public sealed interface Median {

  /** Fewer returns than this, and no median is told. */
  int FEWEST_RETURNS = 5;

  /**
   * It can be told. The interval holds the days at which the curve's 95% band does not exclude one
   * half (Brookmeyer and Crowley 1982), on the band's own scale.
   *
   * @param days from the beginning of the time
   * @param lower the interval's beginning
   * @param upper the interval's end, or null where the band never falls below one half
   */
  record Known(double days, double lower, @Nullable Double upper) implements Median {}

  /**
   * The curve never falls to one half: more than half were not returned as far as it reaches.
   *
   * @param until the last day that it reaches
   */
  record NotReached(double until) implements Median {}

  /**
   * Too few returns to tell.
   *
   * @param returns how many there are, fewer than {@link #FEWEST_RETURNS}
   */
  record Refused(int returns) implements Median {}
}
