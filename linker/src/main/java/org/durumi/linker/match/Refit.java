package org.durumi.linker.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits a known model to other records, without labels. Of each field the known model counts as so
 * many pairs, and the records' own pairs are counted beside it: pairs drawn at random for u, and
 * expectation-maximisation over the pairs that blocking makes for m (a Dirichlet prior; Enamorado,
 * Fifield and Imai, "Using a probabilistic model to assist merging of large-scale administrative
 * records", APSR 113, 2019). The chance that two records drawn at random are one stays as known.
 *
 * @param <R> the record
 */
public final class Refit<R> {
  private static final int ROUNDS = 200;
  private static final double STILL = 1e-5;

  private final Comparisons<R> comparisons;
  private final Model known;
  private final Options options;

  /** Fits this model. */
  public Refit(Comparisons<R> comparisons, Model known, Options options) {
    this.comparisons = comparisons;
    this.known = known;
    this.options = options;
  }

  /**
   * How much the known model counts.
   *
   * @param forM as how many pairs of one thing it counts, above 0
   * @param forU as how many pairs of two things, above 0
   * @param most the records' own pairs of one thing never count as more than so many
   * @param randomPairs how many pairs to draw for u
   * @param seed for drawing; the same seed gives the same model on every machine
   */
  public record Options(double forM, double forU, double most, int randomPairs, long seed) {}

  /** A model that knows only that the levels of a field fall in strength. */
  public static <R> Model ignorant(Comparisons<R> comparisons, double lambda) {
    double[][] m = Em.start(comparisons);
    List<Model.Field> fields = new ArrayList<>();
    for (int f = 0; f < m.length; f++) {
      List<String> levels = comparisons.fields().get(f).levels();
      fields.add(
          new Model.Field(
              comparisons.fields().get(f).field(),
              levels,
              Arrays.stream(m[f]).boxed().toList(),
              Collections.nCopies(levels.size(), 1.0 / levels.size())));
    }
    return new Model(lambda, fields);
  }

  /**
   * The model for these records.
   *
   * @param records all of them
   * @param pairs the pairs worth comparing
   * @param threshold log2 odds from which on the known model calls two records one
   */
  public Model to(List<R> records, Pairs pairs, double threshold) {
    int[] sides = IntStream.range(0, records.size()).toArray();
    Patterns random =
        Patterns.random(comparisons, records, sides, options.randomPairs, options.seed);
    Patterns near = Patterns.of(comparisons, records, pairs);
    double[][] m = chances(known, true);
    double[][] u = chances(known, false);
    if (random.size() > 0) {
      double[] two = Arrays.stream(same(random, m, u, threshold)).map(p -> 1 - p).toArray();
      u = blended(random.met(comparisons, two), u, options.forU);
    }
    return with(known, near.size() > 0 ? em(near, m, u, threshold) : m, u);
  }

  static double[][] chances(Model model, boolean same) {
    return model.fields().stream()
        .map(field -> same ? field.m() : field.u())
        .map(chances -> chances.stream().mapToDouble(p -> p).toArray())
        .toArray(double[][]::new);
  }

  /**
   * For each pattern the chance that a pair with it is one thing. How many pairs are one is not
   * left to the records: pairs that blocking brings together look alike for other reasons, too, and
   * the share would run away with them.
   */
  private double[] same(Patterns patterns, double[][] m, double[][] u, double threshold) {
    double odds = known.lambda() / (1 - known.lambda()) * StrictMath.pow(2, -threshold);
    boolean[] all = new boolean[m.length];
    Arrays.fill(all, true);
    return Em.posterior(patterns, m, u, odds / (1 + odds), all);
  }

  private double[][] em(Patterns near, double[][] start, double[][] u, double threshold) {
    double[][] m = start;
    for (int round = 0; round < ROUNDS; round++) {
      double[] same = same(near, m, u, threshold);
      double expected = 0;
      for (int i = 0; i < same.length; i++) {
        expected += same[i] * near.count(i);
      }
      double[][] met = near.met(comparisons, same);
      double most = Math.min(1, options.most / Math.max(expected, 1));
      for (double[] field : met) {
        Arrays.setAll(field, level -> field[level] * most);
      }
      double[][] next = blended(met, start, options.forM);
      double moved = moved(m, next);
      m = next;
      if (moved < STILL) {
        break;
      }
    }
    return m;
  }

  private static double moved(double[][] before, double[][] after) {
    double most = 0;
    for (int f = 0; f < before.length; f++) {
      for (int level = 0; level < before[f].length; level++) {
        most = Math.max(most, Math.abs(before[f][level] - after[f][level]));
      }
    }
    return most;
  }

  private static double[][] blended(double[][] met, double[][] known, double strength) {
    double[][] sums = new double[met.length][];
    for (int f = 0; f < met.length; f++) {
      sums[f] = new double[met[f].length];
      for (int level = 0; level < met[f].length; level++) {
        sums[f][level] = met[f][level] + strength * known[f][level];
      }
    }
    return Em.chances(sums, 0);
  }

  /** A model with other chances. */
  static Model with(Model model, double[][] m, double[][] u) {
    List<Model.Field> fields = new ArrayList<>();
    for (int f = 0; f < m.length; f++) {
      Model.Field field = model.fields().get(f);
      fields.add(
          new Model.Field(
              field.name(),
              field.levels(),
              Arrays.stream(m[f]).boxed().toList(),
              Arrays.stream(u[f]).boxed().toList()));
    }
    return new Model(model.lambda(), fields);
  }
}
