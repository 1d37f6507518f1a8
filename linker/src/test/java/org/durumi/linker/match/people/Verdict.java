package org.durumi.linker.match.people;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How good a clustering is.
 *
 * @param precision of pairs put together, the share that belong together
 * @param recall of pairs that belong together, the share put together
 * @param cubed B-cubed F1: the same by record (Bagga and Baldwin 1998), so that large clusters do
 *     not drown small ones
 * @param clusters how many clusters
 * @param truth how many there are in truth
 */
record Verdict(double precision, double recall, double cubed, int clusters, int truth) {

  static Verdict of(int[] labels, List<Person> people) {
    Map<Integer, Integer> found = new HashMap<>();
    Map<String, Integer> real = new HashMap<>();
    Map<String, Integer> both = new HashMap<>();
    for (int i = 0; i < labels.length; i++) {
      String entity = people.get(i).entity();
      found.merge(labels[i], 1, Integer::sum);
      real.merge(entity, 1, Integer::sum);
      both.merge(labels[i] + " " + entity, 1, Integer::sum);
    }
    double right = pairs(both);
    double cubedPrecision = 0;
    double cubedRecall = 0;
    for (int i = 0; i < labels.length; i++) {
      String entity = people.get(i).entity();
      double shared = both.getOrDefault(labels[i] + " " + entity, 0);
      cubedPrecision += shared / found.getOrDefault(labels[i], 1) / labels.length;
      cubedRecall += shared / real.getOrDefault(entity, 1) / labels.length;
    }
    return new Verdict(
        right / Math.max(1, pairs(found)),
        right / pairs(real),
        f1(cubedPrecision, cubedRecall),
        found.size(),
        real.size());
  }

  private static double pairs(Map<?, Integer> sizes) {
    return sizes.values().stream().mapToDouble(n -> n * (n - 1.0) / 2).sum();
  }

  static double f1(double precision, double recall) {
    return 2 * precision * recall / Math.max(1e-12, precision + recall);
  }

  double f1() {
    return f1(precision, recall);
  }

  /** A row for reading. */
  String row() {
    return String.format(
        Locale.ROOT,
        "%.4f | %.4f | %.4f | %.4f | %d / %d",
        precision,
        recall,
        f1(),
        cubed,
        clusters,
        truth);
  }
}
