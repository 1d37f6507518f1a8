package org.durumi.linker.incident;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.durumi.linker.telling.Telling;

/** Times linking from nothing and adding single reports. Arguments: numbers of tellings. */
final class LinkingSpeed {

  private static final long SEED = 7;
  private static final int ADDED = 200;

  private LinkingSpeed() {}

  public static void main(String... sizes) {
    measure(2_000);
    System.out.println("| tellings | from nothing | added report: median, slowest | right pairs |");
    System.out.println("|---|---|---|---|");
    for (String size : sizes) {
      System.out.println(measure(Integer.parseInt(size)));
    }
  }

  private static String measure(int size) {
    InventedNews news = InventedNews.of(size + ADDED, SEED);
    Map<String, List<Telling>> byReport =
        news.tellings().stream().collect(Collectors.groupingBy(t -> t.teller().report()));
    List<String> reports = List.copyOf(new TreeSet<>(byReport.keySet()));
    int step = reports.size() / ADDED;
    TreeSet<String> later = new TreeSet<>();
    for (int i = 0; i < ADDED / 2; i++) {
      later.add(reports.get(i * step));
    }
    List<Telling> first =
        news.tellings().stream().filter(t -> !later.contains(t.teller().report())).toList();
    long start = System.nanoTime();
    LinkIndex index = new LinkIndex(LinkModel.standard(), Decisions.NONE);
    index.addAll(first);
    int incidents = index.incidents().size();
    double whole = (System.nanoTime() - start) / 1e9;
    double[] each =
        later.stream().mapToDouble(report -> added(index, byReport.getOrDefault(report, List.of()))).sorted().toArray();
    return "| %,d in %,d | %.1f s | %.1f ms, %.1f ms | %s |"
        .formatted(size, incidents, whole, each[each.length / 2], Arrays.stream(each).max().orElse(0), right(news, index));
  }

  private static double added(LinkIndex index, List<Telling> report) {
    long start = System.nanoTime();
    index.add(report);
    return (System.nanoTime() - start) / 1e6;
  }

  /** Precision and recall over pairs. */
  private static String right(InventedNews news, LinkIndex index) {
    Map<String, Integer> truth = new HashMap<>();
    Map<Integer, Integer> sizes = new HashMap<>();
    for (int i = 0; i < news.tellings().size(); i++) {
      truth.put(news.tellings().get(i).id(), news.incidents().get(i));
      sizes.merge(news.incidents().get(i), 1, Integer::sum);
    }
    long right = 0;
    long found = 0;
    for (Incident incident : index.incidents()) {
      found += pairs(incident.tellings().size());
      Map<Integer, Integer> inside = new HashMap<>();
      incident.tellings().forEach(t -> inside.merge(truth.getOrDefault(t.id(), -1), 1, Integer::sum));
      right += inside.values().stream().mapToLong(LinkingSpeed::pairs).sum();
    }
    long wanted = sizes.values().stream().mapToLong(LinkingSpeed::pairs).sum();
    return "P %.2f, R %.2f".formatted((double) right / found, (double) right / wanted);
  }

  private static long pairs(int n) {
    return (long) n * (n - 1) / 2;
  }
}
