package org.durumi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.durumi.archive.store.BenchCorpus;
import org.durumi.archive.store.Database;
import org.durumi.archive.store.SharedPostgres;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;
import org.durumi.record.review.Correction;
import org.durumi.record.review.Decision;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several people at one report. */
@Timeout(300)
class TogetherTests {

  private static final int PEOPLE = 10;
  private static final int EDITS = 8;

  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<Throwable> faults = new ConcurrentLinkedQueue<>();
  private final AtomicInteger conflicts = new AtomicInteger();

  @TempDir private Path witnesses;

  private Database database;

  @BeforeEach
  void begin() throws IOException {
    database = SharedPostgres.fresh();
    BenchReports reports = new BenchReports(new BenchCorpus(600));
    try (Archive archive =
        Archive.create(database, "ab".repeat(16), witnesses, Clock.systemUTC(), "test")) {
      int number = 1;
      while (reports.addition(number).reports().getFirst().casefile().events().size() < 2) {
        number++;
      }
      archive.add(List.of(reports.addition(number)));
    }
  }

  @Test
  void correctionsOfDifferentFieldsStandTogetherAndOfTheSameFieldOneIsToldOfTheOther() {
    try (Archive archive = open()) {
      Dossier seen = archive.dossier(1).orElseThrow();
      archive.decide(seen, List.of(1), corrected("Jae", "a", new Correction.OfPlace(null)));
      Dossier both =
          archive.decide(seen, List.of(1), corrected("Min", "b", new Correction.OfDate(null)));
      assertThat(both.reviews().getFirst().event().place()).isNull();
      assertThat(both.reviews().getFirst().event().date()).isNull();
      assertThatThrownBy(() ->
              archive.decide(seen, List.of(1), corrected("Han", "c", new Correction.OfPlace(null))))
          .isInstanceOf(ChangedMeanwhileException.class);
      Decision accepted = new Decision.Accepted(new Reviewer("Han"), Instant.now(), null);
      assertThatThrownBy(() -> archive.decide(seen, List.of(1), accepted))
          .isInstanceOf(ChangedMeanwhileException.class);
      assertThat(archive.decide(seen, List.of(2), accepted).reviews().get(1).decisions())
          .hasSize(1);
      assertThat(archive.casework().seen(1, seen.row().newest()).orElseThrow().reviews())
          .isEqualTo(seen.reviews());
      assertThat(archive.casework().seen(1, "00".repeat(32))).isEmpty();
    }
  }

  @Test
  void whatTenPeopleAtOneReportWereToldIsKeptIsInTheHistory() throws InterruptedException {
    List<Thread> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      int number = i;
      people.add(Thread.ofPlatform().start(() -> work(number)));
    }
    for (Thread person : people) {
      person.join();
    }
    assertThat(faults).isEmpty();
    assertThat(acknowledged).hasSize(PEOPLE * EDITS);
    assertThat(conflicts).hasPositiveValue();
    try (Archive archive = open()) {
      Set<String> kept =
          archive.history(HistoryQuery.of(1).limit(500)).stream()
              .filter(item -> "edit".equals(item.verdict()))
              .map(item -> Objects.requireNonNull(item.why()))
              .collect(Collectors.toSet());
      assertThat(kept).isEqualTo(acknowledged);
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  /** Each looks at the report, thinks, and corrects something; who comes second looks again. */
  private void work(int number) {
    Random random = new Random(number);
    try (Archive archive = open()) {
      for (int edit = 0; edit < EDITS; edit++) {
        String why = "person " + number + ", edit " + edit;
        while (!acknowledged.contains(why)) {
          Dossier seen = archive.dossier(1).orElseThrow();
          Thread.sleep(random.nextInt(20));
          try {
            archive.decide(
                seen, List.of(1 + random.nextInt(2)), corrected("P" + number, why, any(random)));
            acknowledged.add(why);
          } catch (ChangedMeanwhileException e) {
            conflicts.incrementAndGet();
          } catch (RefusedDecision e) {
            // It stands so already; something else is corrected then.
            Thread.sleep(1);
          }
        }
      }
    } catch (RuntimeException e) {
      faults.add(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Correction any(Random random) {
    return random.nextBoolean()
        ? new Correction.OfModality(one(Modality.values(), random))
        : new Correction.OfType(one(ActType.values(), random));
  }

  private static <T> T one(T[] all, Random random) {
    return all[random.nextInt(all.length)];
  }

  private static Decision corrected(String name, String why, Correction correction) {
    return new Decision.Corrected(new Reviewer(name), Instant.now(), why, List.of(correction));
  }

  private Archive open() {
    return Archive.open(database, witnesses, Clock.systemUTC(), "test");
  }
}
