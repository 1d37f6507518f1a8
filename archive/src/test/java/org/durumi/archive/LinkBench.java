package org.durumi.archive;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyFile;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.store.Database;
import org.durumi.archive.store.IncidentFilter;
import org.durumi.archive.store.IncidentRow;
import org.durumi.archive.store.Store;
import org.durumi.linker.incident.ReadyTelling;

/**
 * Times the linking of a large archive: all anew, and a report that comes in; see bench/incidents.
 */
final class LinkBench {

  private static final int ADDED = 200;

  private LinkBench() {}

  /**
   * Runs it.
   *
   * @param arguments how many reports; the folder, whose archive is used again if it has one
   */
  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    int reports = Integer.parseInt(arguments[0]);
    Path folder = Path.of(arguments[1]);
    LargeArchive.make(folder, reports);
    KeyFile keys = KeyFile.read(folder.resolve(KeyFile.NAME));
    try (Passphrase passphrase = Passphrase.of(LargeArchive.PASSPHRASE.toCharArray());
        DataKey key = keys.open(passphrase);
        Archive archive =
            Archive.open(
                Database.file(folder.resolve("archive.db"), key),
                folder.resolve("witnesses"),
                Clock.systemUTC(),
                "durumi bench")) {
      all(archive);
      added(archive, reports, "an added report");
      outgrow(archive);
      added(archive, reports, "while knots are looked at again");
    }
  }

  private static void all(Archive archive) {
    long start = System.nanoTime();
    archive.incidents().link(LinkedEvents.NOT_REJECTED);
    System.out.printf("linked anew in %.1f s%n", (System.nanoTime() - start) / 1e9);
    List<IncidentRow> rows = archive.incidents().find(IncidentFilter.ALL, Integer.MAX_VALUE);
    int tellings = rows.stream().mapToInt(IncidentRow::tellings).sum();
    int largest = rows.stream().mapToInt(IncidentRow::tellings).max().orElse(0);
    System.out.printf(
        "%d tellings, %d incidents, the largest of %d%n", tellings, rows.size(), largest);
  }

  /** As if the size had just been passed at which more evidence is asked for. */
  private static void outgrow(Archive archive) {
    Store store = archive.store();
    store.write(() -> {
      int size = Relinking.made(store).size();
      store.indexState().grow(ReadyTelling.FORM, 2 * size);
      return size;
    });
  }

  private static void added(Archive archive, int reports, String what) {
    BenchReports made = new BenchReports();
    double[] millis = new double[ADDED];
    long first = 10L * reports + System.currentTimeMillis() % 100_000_000 * ADDED;
    for (int i = 0; i < ADDED; i++) {
      long number = first + i;
      archive.add(List.of(made.addition(number)));
      long start = System.nanoTime();
      archive.incidents().linked();
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        "%s: linked in %.1f ms at the median, %.1f ms at p95, %.1f ms at most%n",
        what, millis[ADDED / 2], millis[ADDED * 95 / 100], millis[ADDED - 1]);
  }
}
