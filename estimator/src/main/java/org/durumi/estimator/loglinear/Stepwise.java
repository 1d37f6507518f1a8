package org.durumi.estimator.loglinear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.durumi.estimator.table.CaptureTable;

/**
 * Begins with independent lists and adds, pair by pair, what the present model explains worst, as
 * long as the smaller Poisson tail at the pair's overlap is below a threshold. A pair whose model
 * would not exist is passed over. Chan, Silverman and Vincent (2021), Multiple systems estimation
 * for sparse capture data: inferential challenges when there are nonoverlapping lists, JASA 116.
 */
final class Stepwise {

  /** Their threshold, less strict than the usual one by design. */
  static final double THRESHOLD = 0.02;

  private Stepwise() {}

  /**
   * The chosen model, and the pairs in the order in which they came.
   *
   * @param fitted the model
   * @param order its pairs, the first added first
   */
  record Choice(FittedModel fitted, List<Integer> order) {}

  /** Empty where not even independent lists can be fitted. */
  static Optional<Choice> choose(CaptureTable table, double threshold) {
    Optional<FittedModel> begin = FittedModel.of(PairModel.INDEPENDENCE, table);
    if (begin.isEmpty()) {
      return Optional.empty();
    }
    FittedModel present = begin.get();
    List<Integer> order = new ArrayList<>();
    while (true) {
      Optional<Candidate> next = next(present, table, threshold);
      if (next.isEmpty()) {
        return Optional.of(new Choice(present, order));
      }
      present = next.get().fitted();
      order.add(next.get().pair());
    }
  }

  private record Candidate(int pair, FittedModel fitted) {}

  private record Tail(int pair, double probability) {}

  private static Optional<Candidate> next(
      FittedModel present, CaptureTable table, double threshold) {
    List<Tail> tails = new ArrayList<>();
    for (int pair : PairModel.allPairs(table.size())) {
      if (!present.model().pairs().contains(pair)) {
        tails.add(new Tail(pair, tail(present, table, pair)));
      }
    }
    return tails.stream()
        .filter(tail -> tail.probability() < threshold)
        .sorted(Comparator.comparingDouble(Tail::probability))
        .flatMap(tail ->
            FittedModel.of(present.model().with(tail.pair()), table)
                .map(fitted -> new Candidate(tail.pair(), fitted))
                .stream())
        .findFirst();
  }

  /** The smaller of the chances of an overlap at most, or at least, as large as the one seen. */
  private static double tail(FittedModel present, CaptureTable table, int pair) {
    double expected = 0;
    int[] cells = present.design().cells();
    for (int c = 0; c < cells.length; c++) {
      if ((cells[c] & pair) == pair) {
        expected += present.fit().fitted()[c];
      }
    }
    int seen = Math.toIntExact(Math.min(table.onAll(pair), Integer.MAX_VALUE));
    if (expected <= 0) {
      return 1;
    }
    PoissonDistribution poisson = PoissonDistribution.of(expected);
    double atLeast = seen == 0 ? 1 : poisson.survivalProbability(seen - 1);
    return Math.min(poisson.cumulativeProbability(seen), atLeast);
  }
}
