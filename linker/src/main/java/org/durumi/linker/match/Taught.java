package org.durumi.linker.match;

import java.util.List;

/**
 * Corrects a model by judged pairs: m and u are moved, as little as need be, to where the model
 * tells the judged pairs apart best (the conditional likelihood of a naive Bayes model, which is
 * logistic regression with each field's chances adding up to 1; Ng and Jordan, "On discriminative
 * vs. generative classifiers", NIPS 2001). A judged pair need not be a random one for this to be
 * right; but "same" and "not the same" should weigh alike in all, since the threshold is taken for
 * even odds.
 *
 * @param <R> the record
 */
public final class Taught<R> {
  private static final int ROUNDS = 300;
  private static final double LEAST_GAIN = 1e-7;
  private static final double LEAST_STEP = 1e-9;

  private final Comparisons<R> comparisons;
  private final List<Judged<R>> pairs;
  private final double threshold;
  private final double hold;

  /**
   * Teaching by these pairs.
   *
   * @param threshold the score from which on two are rather one
   * @param hold how firmly each chance is held to the model's, above 0: changing one chance by a
   *     factor of e costs half as many nats
   */
  public Taught(Comparisons<R> comparisons, List<Judged<R>> pairs, double threshold, double hold) {
    this.comparisons = comparisons;
    this.pairs = List.copyOf(pairs);
    this.threshold = threshold;
    this.hold = hold;
  }

  /** The model, corrected; the same where there are no pairs. */
  public Model correct(Model model) {
    if (pairs.isEmpty()) {
      return model;
    }
    Calibration calibration =
        Calibration.of(new Scorer<>(comparisons, model, Rarity.NONE), pairs, threshold);
    Lesson lesson = new Lesson(calibration.slope(), model.prior() - threshold);
    double[] start = lesson.start(model);
    double[] at = start;
    double cost = lesson.cost(at) + held(at, start);
    double step = 0.1;
    for (int round = 0; round < ROUNDS && step > LEAST_STEP; round++) {
      double[] slopes = lesson.slopes(at);
      double[] next = at.clone();
      for (int i = 0; i < next.length; i++) {
        next[i] -= step * (slopes[i] + hold * (at[i] - start[i]));
      }
      double less = lesson.cost(next) + held(next, start);
      if (less >= cost) {
        step /= 3;
        continue;
      }
      boolean still = cost - less < LEAST_GAIN * (1 + cost);
      at = next;
      cost = less;
      step *= 1.3;
      if (still) {
        break;
      }
    }
    return Refit.with(model, lesson.chances(at, 0), lesson.chances(at, 1));
  }

  private double held(double[] at, double[] start) {
    double sum = 0;
    for (int i = 0; i < at.length; i++) {
      sum += (at[i] - start[i]) * (at[i] - start[i]);
    }
    return hold / 2 * sum;
  }

  /**
   * The judged pairs, seen by a model that is one row of numbers: the logarithms of m, level by
   * level and up to a constant for each field, then those of u.
   */
  private final class Lesson {
    private final double slope;
    private final double prior;
    private final int[] first;
    private final int half;
    private final int[][] met;

    Lesson(double slope, double prior) {
      this.slope = slope;
      this.prior = prior;
      int fields = comparisons.fields().size();
      first = new int[fields + 1];
      for (int f = 0; f < fields; f++) {
        first[f + 1] = first[f] + comparisons.levels(f);
      }
      half = first[fields];
      met = new int[pairs.size()][fields];
      for (int i = 0; i < met.length; i++) {
        for (int f = 0; f < fields; f++) {
          met[i][f] = comparisons.fields().get(f).level(pairs.get(i).a(), pairs.get(i).b());
        }
      }
    }

    double[] start(Model model) {
      double[] start = new double[2 * half];
      for (int f = 0; f < first.length - 1; f++) {
        for (int level = 0; level < first[f + 1] - first[f]; level++) {
          Model.Field field = model.fields().get(f);
          start[first[f] + level] = StrictMath.log(field.m().get(level));
          start[half + first[f] + level] = StrictMath.log(field.u().get(level));
        }
      }
      return start;
    }

    /** Those of m (0) or of u (1). */
    double[][] chances(double[] at, int which) {
      double[][] chances = new double[first.length - 1][];
      for (int f = 0; f < chances.length; f++) {
        chances[f] = new double[first[f + 1] - first[f]];
        double all = 0;
        for (int level = 0; level < chances[f].length; level++) {
          chances[f][level] = StrictMath.exp(at[which * half + first[f] + level]);
          all += chances[f][level];
        }
        for (int level = 0; level < chances[f].length; level++) {
          chances[f][level] /= all;
        }
      }
      return chances;
    }

    /** For each pair the natural log odds of being one. */
    private double[] odds(double[] at) {
      double[][] m = chances(at, 0);
      double[][] u = chances(at, 1);
      double[] odds = new double[met.length];
      double bit = slope / StrictMath.log(2);
      for (int i = 0; i < met.length; i++) {
        odds[i] = slope * prior;
        for (int f = 0; f < m.length; f++) {
          int level = met[i][f];
          if (level != Comparison.SILENT) {
            odds[i] += bit * StrictMath.log(m[f][level] / u[f][level]);
          }
        }
      }
      return odds;
    }

    double cost(double[] at) {
      double[] odds = odds(at);
      double cost = 0;
      for (int i = 0; i < odds.length; i++) {
        cost += pairs.get(i).weight() * Calibration.natural(odds[i], pairs.get(i).same());
      }
      return cost;
    }

    double[] slopes(double[] at) {
      double[] odds = odds(at);
      double[] slopes = new double[at.length];
      double[] spoken = new double[first.length - 1];
      double bit = slope / StrictMath.log(2);
      for (int i = 0; i < odds.length; i++) {
        double same = pairs.get(i).same() ? 1 : 0;
        double error = pairs.get(i).weight() * (Calibration.logistic(odds[i]) - same);
        for (int f = 0; f < spoken.length; f++) {
          if (met[i][f] != Comparison.SILENT) {
            slopes[first[f] + met[i][f]] += error * bit;
            spoken[f] += error * bit;
          }
        }
      }
      double[][] m = chances(at, 0);
      double[][] u = chances(at, 1);
      for (int f = 0; f < spoken.length; f++) {
        for (int level = 0; level < m[f].length; level++) {
          int place = first[f] + level;
          slopes[half + place] = spoken[f] * u[f][level] - slopes[place];
          slopes[place] -= spoken[f] * m[f][level];
        }
      }
      return slopes;
    }
  }
}
