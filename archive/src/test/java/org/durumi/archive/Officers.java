package org.durumi.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import org.durumi.archive.search.Filters;
import org.durumi.archive.search.Query;
import org.durumi.archive.store.Database;
import org.durumi.archive.store.InboxQuery;
import org.durumi.archive.store.PostgresAddress;
import org.durumi.record.casework.CaseStatus;
import org.durumi.record.review.Decision;
import org.durumi.record.review.ReviewState;
import org.durumi.record.review.Reviewer;

/** Many people at once at an archive on a server, each with a connection of their own. */
final class Officers {

  private static final Set<CaseStatus> OPEN =
      Set.of(CaseStatus.NEW, CaseStatus.IN_REVIEW, CaseStatus.READY);
  private static final List<String> ENGLISH =
      List.of("prison", "police", "border", "refugees", "sent back", "detention camp");
  private static final List<String> KOREAN = List.of("수용소", "온성", "북송", "국경", "경찰", "수용소에서");

  private final Database database;
  private final Path witnesses;
  private final int reports;
  private final double think;
  private final Map<String, ConcurrentLinkedQueue<Double>> times = new ConcurrentSkipListMap<>();
  private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();

  private Officers(Database database, Path witnesses, int reports, double think) {
    this.database = database;
    this.witnesses = witnesses;
    this.reports = reports;
    this.think = think;
  }

  /**
   * Lets them work.
   *
   * @param arguments the database's address, a file with its password, the folder for witnesses,
   *     how many reports there are, how many officers, for how many seconds, and for how many
   *     seconds, on average, one thinks between two questions
   */
  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    Database database =
        Database.server(
            PostgresAddress.of(arguments[0], "durumi"),
            Files.readString(Path.of(arguments[1])).strip(),
            LoadArchive.opened(
                Path.of(arguments[1]), Path.of(arguments[2]).resolveSibling("server.keys")));
    Officers officers =
        new Officers(
            database,
            Path.of(arguments[2]),
            Integer.parseInt(arguments[3]),
            Double.parseDouble(arguments[6]));
    officers.run(Integer.parseInt(arguments[4]), Integer.parseInt(arguments[5]));
  }

  private void run(int people, int seconds) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    long start = System.nanoTime();
    long warm = start + TimeUnit.SECONDS.toNanos(Math.min(10, seconds / 3));
    long end = start + TimeUnit.SECONDS.toNanos(seconds);
    for (int i = 0; i < people; i++) {
      int number = i;
      threads.add(Thread.ofPlatform().start(() -> work(number, warm, end)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println("| question | times | median ms | p95 ms | p99 ms | most ms |");
    System.out.println("|---|---|---|---|---|---|");
    List<Double> all = new ArrayList<>();
    times.forEach((name, some) -> {
      all.addAll(some);
      tell(name, new ArrayList<>(some));
    });
    tell("all", all);
    System.out.printf(
        "%d officers, %d s, %.1f questions a second, %d errors%n",
        people, seconds, all.size() * 1e9 / (end - warm), errors.size());
    errors.stream().distinct().limit(5).forEach(System.out::println);
  }

  private static void tell(String name, List<Double> some) {
    if (!some.isEmpty()) {
      some.sort(null);
      System.out.printf(
          "| %s | %d | %.1f | %.1f | %.1f | %.1f |%n",
          name, some.size(), at(some, 0.5), at(some, 0.95), at(some, 0.99), some.getLast());
    }
  }

  private static double at(List<Double> sorted, double part) {
    return sorted.get(Math.min(sorted.size() - 1, (int) (part * sorted.size())));
  }

  private void work(int number, long warm, long end) {
    Random random = new Random(number);
    try (Archive archive =
        Archive.open(database, witnesses, Clock.systemUTC(), LargeArchive.READER)) {
      Reviewer me = new Reviewer("Officer " + number);
      while (System.nanoTime() < end) {
        Thread.sleep((long) (-Math.log(1 - random.nextDouble()) * think * 1_000));
        long before = System.nanoTime();
        String done = act(archive, me, random);
        if (before > warm && before < end) {
          times
              .computeIfAbsent(done, _ -> new ConcurrentLinkedQueue<>())
              .add((System.nanoTime() - before) / 1e6);
        }
      }
    } catch (RuntimeException e) {
      errors.add(e.getClass().getSimpleName() + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One question, as often as people ask it; the last of ten is a decision. */
  private String act(Archive archive, Reviewer me, Random random) {
    InboxQuery open = InboxQuery.ALL.statuses(OPEN);
    return switch (random.nextInt(20)) {
      case 0, 1, 2, 3, 4 -> {
        archive.casework().inbox(open);
        yield "inbox";
      }
      case 5 -> {
        archive.casework().inbox(open.language("ko").page(random.nextInt(5)));
        yield "inbox, filtered";
      }
      case 6 -> {
        archive.casework().inbox(open.text(one(ENGLISH, random)));
        yield "inbox, with words";
      }
      case 7, 8, 9 -> {
        archive.search(Query.parse(one(ENGLISH, random)), Filters.NONE, 50);
        yield "search, English";
      }
      case 10, 11, 12 -> {
        archive.search(Query.parse(one(KOREAN, random)), Filters.NONE, 50);
        yield "search, Korean";
      }
      case 13, 14, 15, 16, 17 -> {
        archive.dossier(1 + random.nextInt(reports));
        yield "show a report";
      }
      default -> accept(archive, me, 1 + random.nextInt(reports));
    };
  }

  private static String accept(Archive archive, Reviewer me, long number) {
    Dossier seen = archive.dossier(number).orElseThrow();
    for (int i = 0; i < seen.reviews().size(); i++) {
      if (seen.reviews().get(i).state() == ReviewState.PROPOSED) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        try {
          archive.decide(seen, List.of(i + 1), new Decision.Accepted(me, now, null));
          return "accept an event";
        } catch (ChangedMeanwhileException e) {
          return "changed meanwhile";
        }
      }
    }
    return "show a report";
  }

  private static String one(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
