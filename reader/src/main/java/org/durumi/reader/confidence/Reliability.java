package org.durumi.reader.confidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.durumi.reader.confidence.CalibrationFit.Outcome;

/**
 * How far confidences can be believed. Events are put in order of their confidence and cut into ten
 * bins of equal size; the expected calibration error is the mean distance, over the bins, between
 * the mean confidence and the share that was right, weighed by size (Naeini, Cooper and Hauskrecht,
 * "Obtaining Well Calibrated Probabilities Using Bayesian Binning", 2015).
 *
 * @param bins from the least sure to the surest
 * @param error the expected calibration error
 * @param logLoss bits lost on each event
 */
public record Reliability(List<Bin> bins, double error, double logLoss) {

  private static final int BINS = 10;
  private static final int DRAWS = 200;

  /**
   * Events of like confidence.
   *
   * @param events how many
   * @param predicted their mean confidence
   * @param right the share of them that was right
   */
  public record Bin(int events, double predicted, double right) {}

  /** Keeps its own copy. */
  public Reliability {
    bins = List.copyOf(bins);
  }

  /** Of these outcomes, at least one. */
  public static Reliability of(List<Outcome> outcomes) {
    List<Outcome> sorted =
        outcomes.stream().sorted(Comparator.comparingDouble(Outcome::predicted)).toList();
    List<Bin> bins = new ArrayList<>();
    double error = 0;
    for (int i = 0; i < BINS; i++) {
      List<Outcome> some = sorted.subList(i * sorted.size() / BINS, (i + 1) * sorted.size() / BINS);
      if (!some.isEmpty()) {
        double predicted = some.stream().mapToDouble(Outcome::predicted).average().orElse(0);
        double right = some.stream().filter(Outcome::right).count() / (double) some.size();
        bins.add(new Bin(some.size(), predicted, right));
        error += Math.abs(predicted - right) * some.size() / sorted.size();
      }
    }
    double loss =
        outcomes.stream()
            .mapToDouble(one -> -Math.log(one.right() ? one.predicted() : 1 - one.predicted()))
            .average()
            .orElse(0);
    return new Reliability(bins, error, loss / Math.log(2));
  }

  /** The error that chance alone would give, were every one of these confidences exactly true. */
  public static double byChance(List<Outcome> outcomes) {
    Random random = new Random(1);
    double sum = 0;
    for (int i = 0; i < DRAWS; i++) {
      sum +=
          of(outcomes.stream()
                  .map(one -> new Outcome(one.predicted(), random.nextDouble() < one.predicted()))
                  .toList())
              .error();
    }
    return sum / DRAWS;
  }
}
