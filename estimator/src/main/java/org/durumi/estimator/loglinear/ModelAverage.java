package org.durumi.estimator.loglinear;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.durumi.estimator.table.CaptureTable;

/**
 * All models of lists and pairs of lists, each weighted by exp(-BIC/2): an approximation to the
 * chance of each if all were as likely before (Raftery 1995, Bayesian model selection in social
 * research). Models are those of Rcapture (Baillargeon and Rivest 2007, J. Stat. Softw. 19); those
 * that do not exist are left out before a fit, not after.
 *
 * @param models best first
 * @param weights of the models, together 1
 * @param looked how many models were looked at
 * @param refused how many of them do not exist or are not identified
 * @param whole true where all models of pairs were looked at
 */
record ModelAverage(
    List<FittedModel> models, double[] weights, int looked, int refused, boolean whole) {

  private static final double LIGHT = 1e-12;

  /** Empty where no model exists. */
  static Optional<ModelAverage> of(CaptureTable table) {
    ModelSearch.Found found = ModelSearch.of(table);
    if (found.models().isEmpty()) {
      return Optional.empty();
    }
    double least = found.models().getFirst().bic();
    List<FittedModel> kept =
        found.models().stream().filter(m -> Math.exp((least - m.bic()) / 2) > LIGHT).toList();
    double[] weights = kept.stream().mapToDouble(m -> Math.exp((least - m.bic()) / 2)).toArray();
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    for (int m = 0; m < weights.length; m++) {
      weights[m] /= sum;
    }
    return Optional.of(
        new ModelAverage(kept, weights, found.looked(), found.refused(), found.whole()));
  }

  /** The model with the least BIC. */
  FittedModel best() {
    return models.getFirst();
  }

  /** The averaged total. */
  double mean() {
    double mean = 0;
    for (int m = 0; m < weights.length; m++) {
      mean += weights[m] * models.get(m).total();
    }
    return mean;
  }

  /** The share of the averaged distribution below a total. */
  double below(double total) {
    NormalDistribution normal = NormalDistribution.of(0, 1);
    double share = 0;
    for (int m = 0; m < weights.length; m++) {
      FittedModel model = models.get(m);
      double log = Math.log(Math.max(total - model.observed(), 1e-300));
      share +=
          weights[m]
              * normal.cumulativeProbability(
                  (log - Math.log(model.unseen())) / model.logDeviation());
    }
    return share;
  }

  /** The total below which this share of the averaged distribution lies. */
  double quantile(double share) {
    double observed = best().observed();
    double low = -20;
    double high = 60;
    for (int step = 0; step < 200; step++) {
      double middle = (low + high) / 2;
      if (below(observed + Math.exp(middle)) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return observed + Math.exp((low + high) / 2);
  }

  /** How far apart the estimates of models with at least this weight lie: largest over smallest. */
  double spread(double weight) {
    double low = best().total();
    double high = low;
    for (int m = 0; m < weights.length; m++) {
      if (weights[m] >= weight) {
        low = Math.min(low, models.get(m).total());
        high = Math.max(high, models.get(m).total());
      }
    }
    return high / low;
  }

  static Comparator<FittedModel> byBic() {
    return Comparator.comparingDouble(FittedModel::bic)
        .thenComparing(m -> m.model().pairs().toString());
  }
}
