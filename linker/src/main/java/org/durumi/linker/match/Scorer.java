package org.durumi.linker.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scores pairs of records by a model. Safe for several threads at once.
 *
 * @param <R> the record
 */
public final class Scorer<R> {

  /** More than sums of a few numbers in another order differ by. */
  private static final double SLACK = 1e-6;

  private final Comparisons<R> comparisons;
  private final Rarity rarity;
  private final double prior;
  private final double[][] bits;
  // log2 of u at the first level where rarity weighs there, else not a number
  private final double[] chance;
  // the most that a field and those after it can add
  private final double[] rest;

  /**
   * A scorer.
   *
   * @throws IllegalArgumentException if the model is not for these comparisons
   */
  public Scorer(Comparisons<R> comparisons, Model model, Rarity rarity) {
    this.comparisons = comparisons;
    this.rarity = rarity;
    this.prior = model.prior();
    int n = comparisons.fields().size();
    if (model.fields().size() != n) {
      throw new IllegalArgumentException("the model has other fields");
    }
    this.bits = new double[n][];
    this.chance = new double[n];
    for (int f = 0; f < n; f++) {
      Model.Field field = model.fields().get(f);
      Comparison<R> comparison = comparisons.fields().get(f);
      if (!field.name().equals(comparison.field()) || !field.levels().equals(comparison.levels())) {
        throw new IllegalArgumentException("the model has other levels: " + comparison.field());
      }
      bits[f] = new double[field.levels().size()];
      for (int level = 0; level < bits[f].length; level++) {
        bits[f][level] = field.bits(level);
      }
      chance[f] = rarity.knows(field.name()) ? log2(field.u().get(0)) : Double.NaN;
    }
    this.rest = new double[n + 1];
    for (int f = n - 1; f >= 0; f--) {
      double most = Math.max(0, Arrays.stream(bits[f]).max().orElse(0));
      rest[f] = rest[f + 1] + (Double.isNaN(chance[f]) ? most : Double.POSITIVE_INFINITY);
    }
  }

  /** The score with its reasons. */
  public Score score(R a, R b) {
    List<Score.Weight> weights = new ArrayList<>();
    for (int f = 0; f < bits.length; f++) {
      Comparison<R> field = comparisons.fields().get(f);
      int level = field.level(a, b);
      if (level != Comparison.SILENT) {
        weights.add(new Score.Weight(field.field(), field.levels().get(level), bits[f][level]));
        if (level == 0 && !Double.isNaN(chance[f])) {
          weights.add(new Score.Weight(field.field(), Score.RARITY, rare(f, a, b)));
        }
      }
    }
    return new Score(prior, weights);
  }

  /** The weights' sum and the prior, the same as {@link #score} gives but faster. */
  public double odds(R a, R b) {
    double sum = 0;
    for (int f = 0; f < bits.length; f++) {
      sum += weight(f, a, b);
    }
    return prior + sum;
  }

  private double weight(int f, R a, R b) {
    int level = comparisons.fields().get(f).level(a, b);
    if (level == Comparison.SILENT) {
      return 0;
    }
    boolean rare = level == 0 && !Double.isNaN(chance[f]);
    return rare ? bits[f][0] + rare(f, a, b) : bits[f][level];
  }

  /**
   * Tells whether the odds are at least so high, as {@link #odds} would, but stops comparing where
   * the fields that are left cannot bring them there.
   */
  public boolean reaches(R a, R b, double odds) {
    double sum = 0;
    for (int f = 0; f < bits.length; f++) {
      if (prior + sum + rest[f] < odds - SLACK) {
        return false;
      }
      sum += weight(f, a, b);
    }
    return prior + sum >= odds;
  }

  // With it the field's weight is log2(m / share) in place of log2(m / u). Where the two values
  // differ and still meet the first level, the commoner one is taken, which claims less.
  private double rare(int f, R a, R b) {
    Comparison<R> field = comparisons.fields().get(f);
    @Nullable String left = field.term(a);
    @Nullable String right = field.term(b);
    if (left == null || right == null) {
      return 0;
    }
    double share = Math.max(rarity.share(field.field(), left), rarity.share(field.field(), right));
    return chance[f] - log2(share);
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
