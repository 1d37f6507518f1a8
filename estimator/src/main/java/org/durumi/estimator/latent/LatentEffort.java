package org.durumi.estimator.latent;

/**
 * How long to sample.
 *
 * @param chains plain chains, from far-apart starts
 * @param burnIn sweeps of each that are thrown away
 * @param thin sweeps from one kept draw to the next
 * @param draws kept of each before it is first asked whether they agree
 * @param mostDraws kept of each at the most
 * @param tempered tempered runs
 * @param rounds of each, the first fifth thrown away
 * @param threads at the same time
 */
public record LatentEffort(
    int chains,
    int burnIn,
    int thin,
    int draws,
    int mostDraws,
    int tempered,
    int rounds,
    int threads) {

  /** What a figure that is published deserves: seconds to a minute. */
  public static final LatentEffort FULL =
      new LatentEffort(4, 20_000, 50, 2_000, 16_000, 2, 10_000, 2);

  /** Enough to see whether something is badly off: a second or two. */
  public static final LatentEffort QUICK =
      new LatentEffort(4, 4_000, 20, 1_000, 4_000, 2, 2_000, 2);

  /** Steps of progress that a run of this makes. */
  public int steps() {
    return chains + tempered;
  }
}
