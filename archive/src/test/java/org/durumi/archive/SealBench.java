package org.durumi.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.durumi.archive.search.Filters;
import org.durumi.archive.search.Query;
import org.durumi.archive.store.Engine;
import org.durumi.archive.store.InboxQuery;
import org.durumi.archive.store.ReportFilter;

/**
 * What an archive on a server costs beside one in a file: adding, listing and searching. The same
 * source, against a version from before fields were sealed, gives the server in the clear.
 */
final class SealBench {

  private static final int REPORTS = 1_000;
  private static final int AT_ONCE = 64;
  private static final int ROUNDS = 60;

  private SealBench() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("durumi-seal-bench");
    for (Engine engine : Engine.values()) {
      try (Archive archive = new SmallArchive(folder.resolve(engine.name()), engine).make()) {
        BenchReports reports = new BenchReports();
        long begun = System.nanoTime();
        List<Addition> some = new ArrayList<>();
        for (long number = 1; number <= REPORTS; number++) {
          some.add(reports.addition(number));
          if (some.size() == AT_ONCE || number == REPORTS) {
            archive.add(some);
            some.clear();
          }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("%s: %.0f reports a second%n", engine, REPORTS / seconds);
        told(engine, "list of 50", () -> archive.reports(ReportFilter.ALL, 50));
        told(engine, "page of the inbox", () -> archive.casework().inbox(InboxQuery.ALL));
        told(engine, "dossier", () -> archive.dossier(500));
        for (String words : List.of("police", "police arrested", "\"the police\"", "강제북송")) {
          told(
              engine,
              "search " + words,
              () -> archive.search(Query.parse(words), Filters.NONE, 20));
        }
      }
    }
  }

  private static void told(Engine engine, String what, Runnable question) {
    double[] millis = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long begun = System.nanoTime();
      question.run();
      millis[i] = (System.nanoTime() - begun) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        "%s: %s %.1f ms, 95 in 100 under %.1f%n",
        engine, what, millis[ROUNDS / 2], millis[ROUNDS * 95 / 100]);
  }
}
