package org.durumi.linker.match;

import java.util.List;

/**
 * How sure a score makes: the chance that two are one is the logistic function of {@code slope}
 * times the bits by which they pass the threshold, so that it is even there (after Platt,
 * "Probabilistic outputs for support vector machines", 1999). Fields are not independent, so the
 * bits of a sum say more than is known.
 *
 * @param slope natural log odds for each bit, above 0
 */
public record Calibration(double slope) {

  private static final double USUAL = 0.3;
  private static final double HOLD = 4 / (USUAL * USUAL);
  private static final int ROUNDS = 60;
  private static final double FLATTEST = 0.02;
  private static final double LARGEST_STEP = 0.2;
  private static final double SURE = 30;

  /**
   * Fits the slope to judged pairs; few of them move it little from 0.3.
   *
   * @param threshold the score from which on two are rather one
   */
  public static <R> Calibration of(Scorer<R> scorer, List<Judged<R>> pairs, double threshold) {
    double[] bits =
        pairs.stream().mapToDouble(pair -> scorer.odds(pair.a(), pair.b()) - threshold).toArray();
    Calibration at = new Calibration(USUAL);
    for (int round = 0; round < ROUNDS; round++) {
      at = at.nearer(bits, pairs);
    }
    return at;
  }

  /** A step of Newton's method, on a sum that has one minimum. */
  private Calibration nearer(double[] bits, List<? extends Judged<?>> pairs) {
    double rise = HOLD * (slope - USUAL);
    double curve = HOLD;
    for (int i = 0; i < bits.length; i++) {
      double chance = logistic(slope * bits[i]);
      double weight = pairs.get(i).weight();
      rise += weight * (chance - (pairs.get(i).same() ? 1 : 0)) * bits[i];
      curve += weight * chance * (1 - chance) * bits[i] * bits[i];
    }
    double step = Math.clamp(rise / curve, -LARGEST_STEP, LARGEST_STEP);
    return new Calibration(Math.max(FLATTEST, slope - step));
  }

  /**
   * The cost, in nats, of what was judged of two that pass the threshold by so many bits: minus the
   * logarithm of the chance that was given to it.
   */
  public double loss(double bits, boolean same) {
    return natural(slope * bits, same);
  }

  static double natural(double odds, boolean same) {
    double against = same ? -odds : odds;
    return against > SURE ? against : StrictMath.log1p(StrictMath.exp(against));
  }

  static double logistic(double odds) {
    return 1 / (1 + StrictMath.exp(-odds));
  }
}
