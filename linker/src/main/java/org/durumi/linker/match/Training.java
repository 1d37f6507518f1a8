package org.durumi.linker.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Finds a {@link Model}: from the records alone, from labelled pairs, or from both.
 *
 * <p>Without labels: u comes from pairs drawn at random, nearly all of which are two things. With u
 * held fast, m comes by expectation-maximisation from the pairs of each blocking rule, leaving out
 * the fields that the rule decides, so that with two rules or more each field is learned where it
 * can vary. Lambda is the share of true pairs expected among all pairs.
 *
 * @param <R> the record
 */
public final class Training<R> {
  private static final double PSEUDO = 0.5;

  private final Comparisons<R> comparisons;
  private final List<R> records;
  private final Blocking<R> blocking;
  private final Options options;

  /** Training on these records with pairs from this blocking. */
  public Training(
      Comparisons<R> comparisons, List<R> records, Blocking<R> blocking, Options options) {
    this.comparisons = comparisons;
    this.records = List.copyOf(records);
    this.blocking = blocking;
    this.options = options;
  }

  /**
   * How to train.
   *
   * @param randomPairs how many pairs to draw for u
   * @param seed for drawing; the same seed gives the same model on every machine
   */
  public record Options(int randomPairs, long seed) {
    /** A million pairs. */
    public static final Options USUAL = new Options(1_000_000, 20_130_321);
  }

  /**
   * A pair that people have judged.
   *
   * @param a one record
   * @param b the other
   * @param same whether both are one thing
   */
  public record Labelled<R>(R a, R b, boolean same) {}

  /**
   * A model from the records alone.
   *
   * @throws IllegalArgumentException if the blocking makes no pairs, or every rule decides one of
   *     the fields so that nothing is learned about it
   */
  public Model unsupervised() {
    Patterns random =
        Patterns.random(
            comparisons, records, blocking.sides(records), options.randomPairs, options.seed);
    Patterns candidates = Patterns.of(comparisons, records, blocking.pairs(records));
    if (candidates.size() == 0) {
      throw new IllegalArgumentException("blocking makes no pairs to learn from");
    }
    List<Patterns> byRule = new ArrayList<>();
    for (Blocking.Rule<R> rule : blocking.rules()) {
      byRule.add(Patterns.of(comparisons, records, blocking.pairs(records, rule)));
    }
    double[][] met = random.met(comparisons);
    double[][] u = Em.chances(met, PSEUDO);
    double[][] m = m(byRule, u);
    double lambda = lambda(candidates, m, u);
    // A few of the random pairs are one thing. Taking their share out matters in small sets, where
    // they are most of the agreement on a number that is nobody else's.
    u = without(met, m, lambda);
    m = m(byRule, u);
    return model(comparisons, lambda(candidates, m, u), m, u);
  }

  private double[][] m(List<Patterns> byRule, double[][] u) {
    double[][] sums = new double[u.length][];
    for (int f = 0; f < u.length; f++) {
      sums[f] = new double[u[f].length];
    }
    boolean[] learned = new boolean[u.length];
    for (int r = 0; r < byRule.size(); r++) {
      Set<String> decided = blocking.rules().get(r).fields();
      double[][] one = new Em(comparisons, byRule.get(r), u, decided).run();
      for (int f = 0; f < one.length; f++) {
        learned[f] |= !decided.contains(comparisons.fields().get(f).field());
        for (int level = 0; level < one[f].length; level++) {
          sums[f][level] += one[f][level];
        }
      }
    }
    for (int f = 0; f < learned.length; f++) {
      if (!learned[f]) {
        throw new IllegalArgumentException(
            "every rule decides " + comparisons.fields().get(f).field());
      }
    }
    return Em.chances(sums, PSEUDO);
  }

  private double[][] without(double[][] met, double[][] m, double lambda) {
    double[][] left = new double[met.length][];
    for (int f = 0; f < met.length; f++) {
      double all = Arrays.stream(met[f]).sum();
      left[f] = new double[met[f].length];
      for (int level = 0; level < left[f].length; level++) {
        left[f][level] = Math.max(0, met[f][level] - all * lambda * m[f][level]);
      }
    }
    return Em.chances(left, PSEUDO);
  }

  private double lambda(Patterns candidates, double[][] m, double[][] u) {
    double all = blocking.possible(records);
    boolean[] every = new boolean[m.length];
    Arrays.fill(every, true);
    double lambda = 1 / Math.sqrt(all + 1);
    for (int round = 0; round < 50; round++) {
      double[] posterior = Em.posterior(candidates, m, u, lambda, every);
      double expected = PSEUDO;
      for (int i = 0; i < posterior.length; i++) {
        expected += posterior[i] * candidates.count(i);
      }
      lambda = Math.min(0.5, expected / (all + 1));
    }
    return lambda;
  }

  /**
   * A model from labelled pairs alone. Lambda is the share of true pairs among them, which is right
   * only for pairs drawn at random: see {@link Model#withLambda}.
   */
  public static <R> Model supervised(Comparisons<R> comparisons, List<Labelled<R>> labels) {
    double same = labels.stream().filter(Labelled::same).count();
    return model(
        comparisons,
        (same + PSEUDO) / (labels.size() + 2 * PSEUDO),
        Em.chances(met(comparisons, labels, true), PSEUDO),
        Em.chances(met(comparisons, labels, false), PSEUDO));
  }

  /**
   * A model corrected by labelled pairs: each label counts as one pair more, beside what the model
   * says, which counts as {@code strength} pairs. Lambda stays.
   */
  public static <R> Model blend(
      Model model, Comparisons<R> comparisons, List<Labelled<R>> labels, double strength) {
    double[][] same = met(comparisons, labels, true);
    double[][] other = met(comparisons, labels, false);
    for (int f = 0; f < same.length; f++) {
      for (int level = 0; level < same[f].length; level++) {
        same[f][level] += strength * model.fields().get(f).m().get(level);
        other[f][level] += strength * model.fields().get(f).u().get(level);
      }
    }
    return model(comparisons, model.lambda(), Em.chances(same, 0), Em.chances(other, 0));
  }

  private static <R> double[][] met(
      Comparisons<R> comparisons, List<Labelled<R>> labels, boolean same) {
    double[][] met = new double[comparisons.fields().size()][];
    for (int f = 0; f < met.length; f++) {
      met[f] = new double[comparisons.levels(f)];
      for (Labelled<R> pair : labels) {
        int level = comparisons.fields().get(f).level(pair.a, pair.b);
        if (pair.same == same && level != Comparison.SILENT) {
          met[f][level]++;
        }
      }
    }
    return met;
  }

  private static Model model(
      Comparisons<?> comparisons, double lambda, double[][] m, double[][] u) {
    List<Model.Field> fields = new ArrayList<>();
    for (int f = 0; f < m.length; f++) {
      Comparison<?> field = comparisons.fields().get(f);
      fields.add(
          new Model.Field(
              field.field(),
              field.levels(),
              Arrays.stream(m[f]).boxed().toList(),
              Arrays.stream(u[f]).boxed().toList()));
    }
    return new Model(lambda, fields);
  }
}
