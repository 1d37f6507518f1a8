package org.durumi.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.durumi.archive.key.Argon2Settings;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyFile;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.store.Database;
import org.durumi.record.casework.CareChange;
import org.durumi.record.casework.CaseChange;
import org.durumi.record.casework.CaseStatus;
import org.durumi.record.review.Decision;
import org.durumi.record.review.Reviewer;

/**
 * Makes an archive of many invented reports, as an office would have it after years: an eighth of
 * the reports decided, most of them done or set aside, some in somebody's hands.
 */
public final class LargeArchive {

  /** What opens it. */
  public static final String PASSPHRASE = "a bench is no secret";

  /** What read its reports. */
  static final String READER = "durumi bench";

  private static final String ID = "bb".repeat(16);
  private static final int BATCH = 500;
  private static final int DECIDED = 8;
  private static final List<String> PEOPLE = List.of("Min-ji", "Jun", "Ha-eun", "Seo-yeon", "Tae");

  private LargeArchive() {}

  /**
   * Makes it, unless it is there.
   *
   * @param folder gets {@code archive.db}, {@code archive.keys} and {@code witnesses}
   * @param reports how many
   */
  public static void make(Path folder, int reports) {
    Path file = folder.resolve("archive.db");
    if (Files.exists(file)) {
      return;
    }
    try (DataKey key = DataKey.random();
        Passphrase passphrase = Passphrase.of(PASSPHRASE.toCharArray())) {
      Files.createDirectories(folder);
      KeyFile.create(ID, key, passphrase, Argon2Settings.STANDARD)
          .write(folder.resolve(KeyFile.NAME));
      Path witnesses = folder.resolve("witnesses");
      try (Archive archive =
          Archive.create(Database.file(file, key), ID, witnesses, Clock.systemUTC(), READER)) {
        fill(archive, reports);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Archive archive, int reports) {
    BenchReports made = new BenchReports();
    for (long from = 1; from <= reports; from += BATCH) {
      List<Addition> batch = new ArrayList<>();
      for (long number = from; number < Math.min(reports + 1L, from + BATCH); number++) {
        batch.add(made.addition(number));
      }
      archive.add(batch);
    }
    work(archive, reports);
  }

  /** Decides about an eighth, and lays most in piles. */
  static void work(Archive archive, int reports) {
    decide(archive, reports);
    move(archive, reports);
  }

  private static void decide(Archive archive, int reports) {
    for (long number = DECIDED - 5; number <= reports; number += DECIDED) {
      Dossier dossier = archive.dossier(number).orElseThrow();
      List<Integer> events = IntStream.rangeClosed(1, dossier.reviews().size()).boxed().toList();
      Reviewer by = new Reviewer(PEOPLE.get((int) (number % PEOPLE.size())));
      if (!events.isEmpty()) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        archive.decide(
            dossier,
            events,
            number % 5 == 0
                ? new Decision.Rejected(by, now, "retells a film")
                : new Decision.Accepted(by, now, null));
      }
    }
  }

  private static void move(Archive archive, int reports) {
    Random random = new Random(4);
    Map<CaseChange, List<Long>> piles = new LinkedHashMap<>();
    Reviewer by = new Reviewer(PEOPLE.getFirst());
    for (long number = 1; number <= reports; number++) {
      int pile = random.nextInt(100);
      CaseStatus status =
          pile < 55 ? CaseStatus.DONE : pile < 75 ? CaseStatus.SET_ASIDE : CaseStatus.READY;
      if (pile < 80) {
        pile(piles, CaseChange.status(by, status, null), number);
      }
      if (pile > 40 && pile < 90) {
        String owner = PEOPLE.get(random.nextInt(PEOPLE.size()));
        pile(piles, CaseChange.owner(by, owner), number);
      }
    }
    piles.forEach((change, numbers) -> {
      for (int from = 0; from < numbers.size(); from += BATCH) {
        List<Long> some = numbers.subList(from, Math.min(from + BATCH, numbers.size()));
        archive.casework().change(some, change);
      }
    });
    plan(archive, reports, by);
  }

  private static void pile(Map<CaseChange, List<Long>> piles, CaseChange change, long number) {
    piles.computeIfAbsent(change, _ -> new ArrayList<>()).add(number);
  }

  private static void plan(Archive archive, int reports, Reviewer by) {
    for (int event = 0; event < Math.min(40, reports / DECIDED); event++) {
      long report = (long) DECIDED * event + 3;
      if (!archive.events(report).isEmpty()) {
        CareChange next = new CareChange(by, "call again", Instant.now(), "Jun", null, null);
        archive.casework().change(report, 1, next);
      }
    }
  }
}
