package org.durumi.linker.match;

import java.util.List;

/**
 * How sure a score makes: the chance that two are one is the logistic function of {@code slope}
 * times the log2 odds, plus {@code shift} (Platt, "Probabilistic outputs for support vector
 * machines", 1999). Fields are not independent, so the bits of a sum say more than is known, and
 * what people judge is no random draw; neither must count for or against a model.
 *
 * @param slope natural log odds for each bit, above 0
 * @param shift natural log odds at 0 bits
 */
public record Calibration(double slope, double shift) {

  private static final double USUAL = 0.3;
  private static final double HOLD = 4;
  private static final int ROUNDS = 60;
  private static final double LEAST = 0.01;
  private static final double FLATTEST = 0.02;

  /** Fits both to judged pairs; few of them move the slope little from 0.3. */
  public static <R> Calibration of(Scorer<R> scorer, List<Judged<R>> pairs) {
    double[] bits = pairs.stream().mapToDouble(pair -> scorer.odds(pair.a(), pair.b())).toArray();
    Calibration at = new Calibration(USUAL, 0);
    for (int round = 0; round < ROUNDS; round++) {
      at = at.nearer(bits, pairs);
    }
    return at;
  }

  /** A step of Newton's method, on a sum that has one minimum. */
  private Calibration nearer(double[] bits, List<? extends Judged<?>> pairs) {
    double forSlope = HOLD * (slope - USUAL) / (USUAL * USUAL);
    double forShift = LEAST * shift;
    double ss = HOLD / (USUAL * USUAL);
    double st = 0;
    double tt = LEAST;
    for (int i = 0; i < bits.length; i++) {
      double p = chance(bits[i]);
      double error = pairs.get(i).weight() * (p - (pairs.get(i).same() ? 1 : 0));
      double curve = pairs.get(i).weight() * Math.max(p * (1 - p), 1e-6);
      forSlope += error * bits[i];
      forShift += error;
      ss += curve * bits[i] * bits[i];
      st += curve * bits[i];
      tt += curve;
    }
    double whole = ss * tt - st * st;
    double moveSlope = (tt * forSlope - st * forShift) / whole;
    double moveShift = (ss * forShift - st * forSlope) / whole;
    double damp = Math.min(1, 0.5 / Math.max(Math.abs(moveSlope), Math.abs(moveShift) / 8));
    return new Calibration(Math.max(FLATTEST, slope - damp * moveSlope), shift - damp * moveShift);
  }

  /** The chance that two of this score are one. */
  public double chance(double bits) {
    return logistic(slope * bits + shift);
  }

  static double logistic(double odds) {
    return 1 / (1 + StrictMath.exp(-odds));
  }

  /** The cost of a judgement at these natural log odds: minus the log of the chance given to it. */
  static double loss(double odds, boolean same) {
    double against = same ? -odds : odds;
    return against > 30 ? against : StrictMath.log1p(StrictMath.exp(against));
  }

  /** The cost, in nats, of what was judged of two of this score. */
  public double loss(double bits, boolean same, double weight) {
    return weight * loss(slope * bits + shift, same);
  }
}
