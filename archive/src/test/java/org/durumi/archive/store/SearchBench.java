package org.durumi.archive.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.durumi.archive.search.Filters;

/** Times searches in an encrypted archive beside Lucene on the same reports; see bench/search. */
final class SearchBench {

  /** Reports in one transaction. */
  private static final int BATCH = Integer.getInteger("durumi.bench.batch", 500);

  private static final boolean VERBOSE = Boolean.getBoolean("durumi.bench.verbose");
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final int reports;
  private final BenchCorpus corpus = new BenchCorpus();
  private final BenchArchive archive;
  private final BenchLucene lucene;

  private SearchBench(int reports, BenchArchive archive, BenchLucene lucene) {
    this.reports = reports;
    this.archive = archive;
    this.lucene = lucene;
  }

  /**
   * Runs it.
   *
   * @param arguments how many reports; the folder to work in, and to use again what it holds;
   *     "optimize" to merge the index and search once more
   */
  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    int reports = Integer.parseInt(arguments[0]);
    Path folder = Path.of(arguments[1]);
    Path file = folder.resolve("archive.db");
    boolean loaded = Files.exists(file);
    try (BenchArchive archive = new BenchArchive(file);
        BenchLucene lucene = new BenchLucene(folder.resolve("lucene"))) {
      SearchBench bench = new SearchBench(reports, archive, lucene);
      if (!loaded) {
        bench.load(file);
      }
      lucene.commit();
      bench.search("as loaded");
      if (arguments.length > 2 && arguments[2].equals("optimize")) {
        long start = System.nanoTime();
        archive.optimize();
        say(
            "\nMerging took %.0f s; index %d MB\n"
                .formatted(seconds(start), archive.indexBytes() / 1_000_000));
        bench.search("optimized");
      }
    }
  }

  private void load(Path file) throws SQLException, IOException {
    Clock ours = new Clock();
    Clock theirs = new Clock();
    for (long number = 1; number <= reports; number++) {
      var document = corpus.document(number);
      ours.start();
      archive.put(number, document);
      if (number % BATCH == 0 || number == reports) {
        archive.commit();
      }
      ours.stop();
      theirs.start();
      lucene.put(document);
      theirs.stop();
      if (VERBOSE && number % 10_000 == 0) {
        System.err.printf(Locale.ROOT, "%d reports%n", number);
      }
    }
    theirs.start();
    lucene.commit();
    theirs.stop();
    say(
        "%d reports, %d MB of text\n".formatted(reports, archive.textBytes() / 1_000_000)
            + "Durumi, %d in a transaction: %s, index %d MB, file %d MB\n"
                .formatted(
                    BATCH,
                    ours.rate(reports),
                    archive.indexBytes() / 1_000_000,
                    Files.size(file) / 1_000_000)
            + "Lucene: %s, %d MB with texts\n"
                .formatted(theirs.rate(reports), lucene.bytes() / 1_000_000));
  }

  /** Adds up the time and the processor time of this thread. */
  private static final class Clock {
    private long wall;
    private long cpu;

    void start() {
      wall -= System.nanoTime();
      cpu -= THREADS.getCurrentThreadCpuTime();
    }

    void stop() {
      wall += System.nanoTime();
      cpu += THREADS.getCurrentThreadCpuTime();
    }

    String rate(int reports) {
      return "%.0f reports a second (%.0f a second of CPU)"
          .formatted(reports / (wall / 1e9), reports / (cpu / 1e9));
    }
  }

  private void search(String state) throws SQLException, IOException {
    run(new BenchQueries(corpus, reports, 11).kinds());
    Map<String, List<Sample>> kinds = run(new BenchQueries(corpus, reports, 12).kinds());
    say(
        "\n| %s | searches | found, median | Durumi: median ms | p99 | p99 of CPU | Lucene: median ms | p99 | p99 of CPU |\n"
            .formatted(state));
    say("|---|---|---|---|---|---|---|---|---|\n");
    List<Sample> all = new ArrayList<>();
    kinds.forEach((kind, samples) -> {
      say(row(kind, samples));
      all.addAll(samples);
    });
    say(row("all", all));
  }

  /** What one search took, in milliseconds, and how many reports it found; below 0: not run. */
  private record Sample(
      double ours, double oursCpu, double theirs, double theirsCpu, double found) {}

  private static String row(String kind, List<Sample> samples) {
    boolean compared = samples.stream().allMatch(s -> s.theirs >= 0);
    return "| %s | %d | %.0f | %.1f | %.1f | %.1f | "
            .formatted(
                kind,
                samples.size(),
                at(samples, Sample::found, 0.5),
                at(samples, Sample::ours, 0.5),
                at(samples, Sample::ours, 0.99),
                at(samples, Sample::oursCpu, 0.99))
        + (compared
            ? "%.1f | %.1f | %.1f |\n"
                .formatted(
                    at(samples, Sample::theirs, 0.5),
                    at(samples, Sample::theirs, 0.99),
                    at(samples, Sample::theirsCpu, 0.99))
            : "- | - | - |\n");
  }

  /** Runs every search once, in mixed order. */
  private Map<String, List<Sample>> run(Map<String, List<BenchQueries.Search>> kinds)
      throws SQLException, IOException {
    List<Map.Entry<String, BenchQueries.Search>> order = new ArrayList<>();
    Map<String, List<Sample>> samples = new LinkedHashMap<>();
    kinds.forEach((kind, list) -> list.forEach(search -> order.add(Map.entry(kind, search))));
    kinds.keySet().forEach(kind -> samples.put(kind, new ArrayList<>()));
    Collections.shuffle(order, new Random(5));
    for (var entry : order) {
      Objects.requireNonNull(samples.get(entry.getKey())).add(sample(entry.getValue()));
    }
    return samples;
  }

  private Sample sample(BenchQueries.Search search) throws SQLException, IOException {
    long start = System.nanoTime();
    long cpu = THREADS.getCurrentThreadCpuTime();
    int found = archive.find(search.words(), search.filters()).total();
    double oursCpu = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6;
    double ours = seconds(start) * 1000;
    if (VERBOSE && oursCpu > 40) {
      System.err.printf("%.0f ms: %s, %d found\n", oursCpu, search, found);
    }
    if (!search.filters().equals(Filters.NONE)) {
      return new Sample(ours, oursCpu, -1, -1, found);
    }
    start = System.nanoTime();
    cpu = THREADS.getCurrentThreadCpuTime();
    lucene.find(search.words());
    double theirsCpu = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6;
    return new Sample(ours, oursCpu, seconds(start) * 1000, theirsCpu, found);
  }

  private static double at(List<Sample> samples, ToDoubleFunction<Sample> what, double share) {
    double[] sorted = samples.stream().mapToDouble(what).sorted().toArray();
    return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void say(String text) {
    System.out.print(text);
  }
}
