package org.durumi.estimator;

import java.util.List;
import org.durumi.estimator.outcome.Figures;

/**
 * What the uncertainty of linkage does to one method's answer.
 *
 * @param others how many other ways to link the same reports were asked about
 * @param silent in how many of them the method had no figures
 * @param asLinked the figures by the linkage as it stands
 * @param lowest the lowest median of the others
 * @param highest the highest
 * @param between the share of the variance of the logarithm of the total that is between linkages,
 *     0 to 1, by the rules of Rubin (1987, Multiple Imputation for Nonresponse in Surveys, ch. 3)
 */
public record Linkage(
    int others, int silent, Figures asLinked, double lowest, double highest, double between) {

  /** In more than this share of other linkages without figures, there is no defensible one. */
  public static final double MOST_SILENT = 0.1;

  /** Tells whether too many linkages have no figures. */
  public boolean isTooSilent() {
    return silent > MOST_SILENT * others;
  }

  static Linkage of(int others, Figures asLinked, List<Figures> answers) {
    double[] logs = answers.stream().mapToDouble(f -> Math.log(f.median())).toArray();
    double within =
        answers.stream().mapToDouble(Linkage::variance).average().orElse(variance(asLinked));
    double mean = 0;
    for (double log : logs) {
      mean += log / logs.length;
    }
    double square = 0;
    for (double log : logs) {
      square += (log - mean) * (log - mean);
    }
    double between = logs.length < 2 ? 0 : (1 + 1.0 / logs.length) * square / (logs.length - 1);
    return new Linkage(
        others,
        others - answers.size(),
        asLinked,
        answers.stream().mapToDouble(Figures::median).min().orElse(asLinked.median()),
        answers.stream().mapToDouble(Figures::median).max().orElse(asLinked.median()),
        between + within > 0 ? between / (between + within) : 0);
  }

  /** Of the logarithm of the total, as if it were normal. */
  private static double variance(Figures figures) {
    double error = (Math.log(figures.upper()) - Math.log(figures.lower())) / (2 * Mixture.END);
    return error * error;
  }
}
