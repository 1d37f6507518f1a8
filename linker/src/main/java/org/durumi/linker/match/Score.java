package org.durumi.linker.match;

import java.util.List;

/**
 * How strongly two records speak for being one, and why.
 *
 * @param prior log2 of the odds that two records drawn at random are one
 * @param weights what each comparison adds, in the order of the comparisons; a field on which a
 *     record is silent adds nothing and is left out
 */
public record Score(double prior, List<Weight> weights) {

  /** Keeps its own copy. */
  public Score {
    weights = List.copyOf(weights);
  }

  /**
   * What one comparison adds.
   *
   * @param field what was compared
   * @param level the level met, or {@link #RARITY}
   * @param bits log2(m/u): above 0 for one, below 0 for two
   */
  public record Weight(String field, String level, double bits) {}

  /** The level of the weight for how rare the value is on which both agree. */
  public static final String RARITY = "rarity";

  /** The weight of evidence: the weights' sum. */
  public double bits() {
    double sum = 0;
    for (Weight weight : weights) {
      sum += weight.bits();
    }
    return sum;
  }

  /** The chance that the records are one, between 0 and 1, prior and weights together. */
  public double probability() {
    return probability(prior + bits());
  }

  /** The chance that log2 odds stand for. */
  static double probability(double bits) {
    return 1 / (1 + Math.pow(2, -bits));
  }
}
