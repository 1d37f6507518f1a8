package org.durumi.linker.incident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.durumi.linker.telling.Telling;

/**
 * How well what was found agrees with what was invented: precision and recall over pairs, and over
 * tellings (B-cubed: A. Bagga and B. Baldwin, Entity-based cross-document coreferencing using the
 * vector space model, 1998).
 */
record Agreement(double pairsP, double pairsR, double tellingsP, double tellingsR) {

  static Agreement of(InventedNews news, List<List<Telling>> found) {
    Map<String, Integer> truth = new HashMap<>();
    Map<Integer, Integer> sizes = new HashMap<>();
    for (int i = 0; i < news.tellings().size(); i++) {
      truth.put(news.tellings().get(i).id(), news.incidents().get(i));
      sizes.merge(news.incidents().get(i), 1, Integer::sum);
    }
    double right = 0;
    double claimed = 0;
    double pure = 0;
    double whole = 0;
    for (List<Telling> incident : found) {
      claimed += pairs(incident.size());
      Map<Integer, Integer> inside = new HashMap<>();
      incident.forEach(t -> inside.merge(truth.getOrDefault(t.id(), -1), 1, Integer::sum));
      for (Map.Entry<Integer, Integer> part : inside.entrySet()) {
        double n = part.getValue();
        right += pairs(part.getValue());
        pure += n * n / incident.size();
        whole += n * n / sizes.getOrDefault(part.getKey(), 1);
      }
    }
    double wanted = sizes.values().stream().mapToDouble(Agreement::pairs).sum();
    int all = truth.size();
    return new Agreement(right / claimed, right / wanted, pure / all, whole / all);
  }

  private static double pairs(int n) {
    return n * (n - 1.0) / 2;
  }

  @Override
  public String toString() {
    double f1 = 2 * tellingsP * tellingsR / (tellingsP + tellingsR);
    return "%.3f, %.3f | %.3f, %.3f, %.3f".formatted(pairsP, pairsR, tellingsP, tellingsR, f1);
  }
}
