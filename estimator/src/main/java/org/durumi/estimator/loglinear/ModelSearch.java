package org.durumi.estimator.loglinear;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.durumi.estimator.table.CaptureTable;

/**
 * Finds the models that matter: all of them for up to five lists; beyond, those that are reached
 * from good ones by adding or taking off one pair, as long as they are within Occam's window of the
 * best (Madigan and Raftery 1994).
 */
final class ModelSearch {

  /** Pairs of five lists: 1,024 models. */
  private static final int ALL_UP_TO = 10;

  /** A model this much worse in BIC has a tenth of a percent of the best one's weight. */
  private static final double WINDOW = 2 * Math.log(1000);

  private static final int MOST_MODELS = 4000;

  private final CaptureTable table;
  private final Map<PairModel, Optional<FittedModel>> known = new HashMap<>();

  private ModelSearch(CaptureTable table) {
    this.table = table;
  }

  /**
   * What was found.
   *
   * @param models those that exist, least BIC first
   */
  record Found(List<FittedModel> models, int looked, int refused, boolean whole) {}

  static Found of(CaptureTable table) {
    List<Integer> pairs = PairModel.allPairs(table.size());
    ModelSearch search = new ModelSearch(table);
    boolean whole = pairs.size() <= ALL_UP_TO;
    if (whole) {
      search.all(pairs);
    } else {
      search.near(pairs);
    }
    List<FittedModel> models =
        search.known.values().stream()
            .flatMap(Optional::stream)
            .sorted(ModelAverage.byBic())
            .toList();
    int looked = search.known.size();
    return new Found(models, looked, looked - models.size(), whole);
  }

  private void all(List<Integer> pairs) {
    for (int subset = 0; subset < 1 << pairs.size(); subset++) {
      List<Integer> chosen = new ArrayList<>();
      for (int p = 0; p < pairs.size(); p++) {
        if ((subset >> p & 1) == 1) {
          chosen.add(pairs.get(p));
        }
      }
      look(new PairModel(chosen));
    }
  }

  private void near(List<Integer> pairs) {
    Deque<PairModel> open = new ArrayDeque<>();
    open.add(PairModel.INDEPENDENCE);
    Stepwise.choose(table, Stepwise.THRESHOLD).ifPresent(c -> open.add(c.fitted().model()));
    double best = Double.POSITIVE_INFINITY;
    for (PairModel model : List.copyOf(open)) {
      best = Math.min(best, bic(model));
    }
    while (!open.isEmpty() && known.size() < MOST_MODELS) {
      PairModel model = open.remove();
      if (bic(model) > best + WINDOW && model.pairs().size() > 0) {
        continue;
      }
      for (int pair : pairs) {
        PairModel next = model.pairs().contains(pair) ? model.without(pair) : model.with(pair);
        if (!known.containsKey(next)) {
          double bic = bic(next);
          best = Math.min(best, bic);
          if (bic <= best + WINDOW) {
            open.add(next);
          }
        }
      }
    }
  }

  private double bic(PairModel model) {
    return look(model).map(FittedModel::bic).orElse(Double.POSITIVE_INFINITY);
  }

  private Optional<FittedModel> look(PairModel model) {
    return known.computeIfAbsent(model, m -> FittedModel.of(m, table));
  }
}
