package org.durumi.linker.incident;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.durumi.linker.telling.Telling;

/**
 * Times linking from nothing and adding single reports, and draws how the time grows. Arguments:
 * where the drawing goes, then numbers of tellings.
 */
final class LinkingSpeed {

  private static final long SEED = 7;
  private static final int ADDED = 500;
  private static final int WARMING = 5_000;

  private LinkingSpeed() {}

  public static void main(String... arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    measure(WARMING);
    measure(WARMING);
    System.out.println(
        "| tellings | incidents, largest | from nothing | of the processor | each | peak | "
            + "added report: median, p95, slowest | pairs P, R | B3 P, R, F1 |");
    System.out.println("|---|---|---|---|---|---|---|---|---|");
    List<Growth.Point> points = new ArrayList<>();
    for (String size : Arrays.asList(arguments).subList(1, arguments.length)) {
      points.add(measure(Integer.parseInt(size)));
    }
    Growth growth = new Growth(points);
    System.out.printf("%nseconds grow as tellings^%.2f%n", growth.exponent());
    Files.writeString(Path.of(arguments[0]), growth.drawing());
  }

  private static Growth.Point measure(int size) {
    InventedNews news = InventedNews.of(size, SEED);
    Map<String, List<Telling>> byReport =
        news.tellings().stream()
            .collect(
                Collectors.groupingBy(
                    t -> t.teller().report(), LinkedHashMap::new, Collectors.toList()));
    Set<String> later = later(List.copyOf(byReport.keySet()));
    List<Telling> first =
        news.tellings().stream().filter(t -> !later.contains(t.teller().report())).toList();
    Memory memory = new Memory();
    long start = System.nanoTime();
    long busy = busy();
    LinkIndex index = new LinkIndex(LinkModel.standard().forTellings(size), Decisions.NONE);
    index.addAll(first);
    int incidents = index.incidents().size();
    double seconds = (System.nanoTime() - start) / 1e9;
    double worked = (busy() - busy) / 1e9;
    long peak = memory.peak();
    double[] each =
        later.stream()
            .mapToDouble(report -> added(index, byReport.getOrDefault(report, List.of())))
            .sorted()
            .toArray();
    if (size != WARMING) {
      List<List<Telling>> found = index.incidents().stream().map(Incident::tellings).toList();
      System.out.printf(
          "| %,d | %,d, %d | %.1f s | %.1f s | %.2f ms | %.1f GiB | %.1f, %.1f, %.1f ms | %s |%n",
          size,
          incidents,
          found.stream().mapToInt(List::size).max().orElse(0),
          seconds,
          worked,
          seconds * 1e3 / size,
          peak / (double) (1 << 30),
          each[each.length / 2],
          each[each.length * 95 / 100],
          each[each.length - 1],
          Agreement.of(news, found));
    }
    return new Growth.Point(size, seconds);
  }

  /**
   * Time of all threads, compiler and collector included: other work on the machine is no matter.
   */
  private static long busy() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /** Some reports that come in afterwards, from all over. */
  private static Set<String> later(List<String> reports) {
    Random random = new Random(SEED);
    Set<String> later = new LinkedHashSet<>();
    while (later.size() < Math.min(ADDED, reports.size() / 5)) {
      later.add(reports.get(random.nextInt(reports.size())));
    }
    return later;
  }

  private static double added(LinkIndex index, List<Telling> report) {
    long start = System.nanoTime();
    index.add(report);
    return (System.nanoTime() - start) / 1e6;
  }
}
