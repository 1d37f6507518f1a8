package org.durumi.archive;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyFile;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.store.Database;
import org.durumi.linker.count.Counting;
import org.durumi.linker.count.HeadCount;
import org.durumi.linker.count.Ledger;
import org.durumi.linker.count.Policy;
import org.durumi.linker.count.Question;
import org.durumi.linker.count.Scope;
import org.durumi.linker.tally.Regions;
import org.durumi.linker.tally.Tally;
import org.durumi.reader.place.Gazetteer;
import org.durumi.record.event.Place;
import org.durumi.record.time.Period;

/** Times what a large archive's people of some months are counted in; see bench/counts. */
final class CountBench {

  private static final int ROUNDS = 7;

  private CountBench() {}

  /**
   * Runs it.
   *
   * @param arguments a folder that bench/desk made; months or years, such as 2024-01
   */
  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    Path folder = Path.of(arguments[0]);
    KeyFile keys = KeyFile.read(folder.resolve(KeyFile.NAME));
    try (Passphrase passphrase = Passphrase.of(LargeArchive.PASSPHRASE.toCharArray());
        DataKey key = keys.open(passphrase);
        Archive archive =
            Archive.open(
                Database.file(folder.resolve("archive.db"), key),
                folder.resolve("witnesses"),
                Clock.systemUTC(),
                "durumi bench")) {
      long wall = System.nanoTime();
      long busy = busy();
      archive.incidents().bringUpToDate(() -> true);
      System.out.printf(
          "linked in %.1f s, %.1f s of this thread%n",
          (System.nanoTime() - wall) / 1e9, (busy() - busy) / 1e9);
      for (int i = 1; i < arguments.length; i++) {
        for (int round = 1; round <= ROUNDS; round++) {
          count(archive, arguments[i], round);
        }
      }
    }
  }

  private static void count(Archive archive, String when, int round) {
    Period period = Period.partial(when);
    Scope scope = Scope.ALL.during(period);
    long wall = System.nanoTime();
    long start = busy();
    Followed.Selection selection = archive.incidents().followed().accepted(scope, true);
    Regions regions =
        Regions.of(place -> Gazetteer.standard().provinceOf(place).map(Place::name).orElse(null));
    Ledger ledger =
        Tally.of(selection.incidents(), selection.chains(), selection.totals(), regions).ledger();
    long read = busy();
    HeadCount count = Counting.of(ledger, Policy.DURUMI).count(new Question.Selection(scope));
    long end = busy();
    System.out.printf(
        "%s, round %d: %d incidents, %d happenings, %d claims, %d to %s people, exact %s; read in"
            + " %.0f ms, counted in %.0f ms of this thread; %.0f ms by the clock%n",
        when,
        round,
        selection.incidents().size(),
        ledger.happenings().size(),
        ledger.claims().size(),
        count.lower(),
        count.upper(),
        count.exact(),
        (read - start) / 1e6,
        (end - read) / 1e6,
        (System.nanoTime() - wall) / 1e6);
  }

  /** Time of this thread alone: other work on the machine is no matter. */
  private static long busy() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
