package org.durumi.reader.confidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits a calibration: the weights that make the judgements likeliest, held back towards those of a
 * prior (a Gaussian round it). The same judgements give the same weights.
 */
public final class CalibrationFit {

  private static final int FOLDS = 10;
  private static final int ROUNDS = 30;

  private final Calibration prior;
  private final double hold;

  private CalibrationFit(Calibration prior, double hold) {
    this.prior = prior;
    this.hold = hold;
  }

  /** From nothing on, as the shipped map is fitted. */
  public static CalibrationFit anew() {
    return new CalibrationFit(new Calibration(new double[Signals.NAMES.size()]), 2);
  }

  /** From a map that holds until many judgements speak against it. */
  public static CalibrationFit from(Calibration prior) {
    return new CalibrationFit(prior, 8);
  }

  /** What was predicted of an event and what became of it. */
  public record Outcome(double predicted, boolean right) {}

  /** The map that these judgements make. */
  public Calibration fit(List<Judged> judged) {
    double[] weights = prior.weights();
    int n = weights.length;
    for (int round = 0; round < ROUNDS; round++) {
      double[][] curve = new double[n][n];
      double[] slope = new double[n];
      for (int i = 0; i < n; i++) {
        // The bias alone moves freely: how much is right in all differs most between archives.
        double held = i == 0 ? hold / 20 : hold;
        curve[i][i] = held;
        slope[i] = held * (prior.weights()[i] - weights[i]);
      }
      add(judged, weights, curve, slope);
      double[] step = solved(curve, slope);
      double moved = 0;
      for (int i = 0; i < n; i++) {
        weights[i] += step[i];
        moved = Math.max(moved, Math.abs(step[i]));
      }
      if (moved < 1e-9) {
        break;
      }
    }
    return Calibration.parse(new Calibration(weights).text());
  }

  private static void add(List<Judged> judged, double[] weights, double[][] curve, double[] slope) {
    for (Judged one : judged) {
      double[] x = one.signals();
      double score = 0;
      for (int i = 0; i < x.length; i++) {
        score += weights[i] * x[i];
      }
      double p = 1 / (1 + Math.exp(-score));
      double miss = (one.right() ? 1 : 0) - p;
      for (int i = 0; i < x.length; i++) {
        if (x[i] != 0) {
          slope[i] += miss * x[i];
          for (int j = 0; j < x.length; j++) {
            curve[i][j] += p * (1 - p) * x[i] * x[j];
          }
        }
      }
    }
  }

  /** By elimination; the matrix is positive definite, since every weight is held. */
  private static double[] solved(double[][] a, double[] b) {
    int n = b.length;
    for (int p = 0; p < n; p++) {
      for (int row = p + 1; row < n; row++) {
        double factor = a[row][p] / a[p][p];
        if (factor != 0) {
          for (int column = p; column < n; column++) {
            a[row][column] -= factor * a[p][column];
          }
          b[row] -= factor * b[p];
        }
      }
    }
    for (int row = n - 1; row >= 0; row--) {
      for (int column = row + 1; column < n; column++) {
        b[row] -= a[row][column] * b[column];
      }
      b[row] /= a[row][row];
    }
    return b;
  }

  /** What maps fitted without an event's own report predict of it, report by report. */
  public List<Outcome> heldOut(List<Judged> judged) {
    List<String> reports = judged.stream().map(Judged::report).distinct().sorted().toList();
    Map<String, Integer> folds = new HashMap<>();
    for (int i = 0; i < reports.size(); i++) {
      folds.put(reports.get(i), i % FOLDS);
    }
    Outcome[] outcomes = new Outcome[judged.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Judged> rest = new ArrayList<>();
      for (Judged one : judged) {
        if (folds.getOrDefault(one.report(), 0) != fold) {
          rest.add(one);
        }
      }
      Calibration map = fit(rest);
      for (int i = 0; i < outcomes.length; i++) {
        Judged one = judged.get(i);
        if (folds.getOrDefault(one.report(), 0) == fold) {
          outcomes[i] = new Outcome(map.probability(one.signals()), one.right());
        }
      }
    }
    return List.of(outcomes);
  }

  /** What one map predicts. */
  public static List<Outcome> by(Calibration map, List<Judged> judged) {
    return judged.stream()
        .map(one -> new Outcome(map.probability(one.signals()), one.right()))
        .toList();
  }
}
