package org.durumi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.archive.store.BenchCorpus;
import org.durumi.archive.store.Database;
import org.durumi.archive.store.DebianPostgres;
import org.durumi.record.review.Decision;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database server that is killed while people work, and comes back. */
@Timeout(300)
class DatabaseDeathTests {

  private static final int PEOPLE = 4;
  private static final int BEFORE = 12;
  private static final int AFTER = 12;
  private static final String ID = "dd".repeat(16);

  private final BenchReports reports = new BenchReports(new BenchCorpus(600));
  private final AtomicInteger next = new AtomicInteger();
  private final CountDownLatch busy = new CountDownLatch(PEOPLE * BEFORE);
  private final Set<Long> added = ConcurrentHashMap.newKeySet();
  private final Map<Long, String> decided = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Throwable> other = new ConcurrentLinkedQueue<>();

  @TempDir private Path witnesses;

  @Test
  void killedWhilePeopleWorkItLosesNothingThatWasAcknowledgedAndTheyGoOn()
      throws IOException, InterruptedException {
    try (DebianPostgres server = DebianPostgres.start()) {
      Database database = server.named("postgres");
      Archive.create(database, ID, witnesses, Clock.systemUTC(), "test").close();
      List<Thread> people = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        Reviewer me = new Reviewer("Officer " + i);
        people.add(Thread.ofPlatform().start(() -> work(database, me)));
      }
      assertThat(busy.await(120, TimeUnit.SECONDS)).isTrue();
      server.kill();
      Thread.sleep(300);
      server.again();
      for (Thread person : people) {
        person.join();
      }
      assertThat(other).isEmpty();
      assertThat(told)
          .isNotEmpty()
          .allSatisfy(sentence -> assertThat(sentence).contains("what was acknowledged is safe"));
      try (Archive archive = open(database)) {
        assertThat(archive.verify().faults()).isEmpty();
        for (long report : added) {
          assertThat(archive.report(report)).isPresent();
        }
        decided.forEach((report, name) ->
            assertThat(archive.history(HistoryQuery.of(report)))
                .anyMatch(item -> "accept".equals(item.verdict()) && name.equals(item.who())));
      }
    }
  }

  private Archive open(Database database) {
    return Archive.open(database, witnesses, Clock.systemUTC(), "test");
  }

  /** Works on, and opens the archive again as long as it takes after the server was gone. */
  private void work(Database database, Reviewer me) {
    int acknowledged = 0;
    while (acknowledged < BEFORE + AFTER) {
      try (Archive archive = open(database)) {
        while (acknowledged < BEFORE + AFTER) {
          step(archive, me);
          acknowledged++;
          busy.countDown();
        }
      } catch (ArchiveFaultException e) {
        told.add(String.valueOf(e.getMessage()));
        pause();
      } catch (RuntimeException e) {
        other.add(e);
        return;
      }
    }
  }

  private void step(Archive archive, Reviewer me) {
    Addition addition = reports.addition(next.incrementAndGet());
    long number = archive.add(List.of(addition)).getFirst().reports().getFirst();
    added.add(number);
    Dossier seen = archive.dossier(number).orElseThrow();
    if (!seen.reviews().isEmpty()) {
      Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
      archive.decide(seen, List.of(1), new Decision.Accepted(me, now, null));
      decided.put(number, me.name());
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
