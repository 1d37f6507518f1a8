package org.durumi.desk.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.durumi.archive.HistoryQuery;
import org.durumi.archive.LoadArchive;
import org.durumi.archive.store.Database;
import org.durumi.archive.store.PostgresAddress;
import org.durumi.desk.TeamScene;
import org.durumi.desk.Wire;
import org.durumi.record.casework.Role;

/** Many officers at once at a team's desk, each with a session of their own; see bench/load. */
final class DeskOfficers {

  private static final List<String> ENGLISH =
      List.of("prison", "police", "border", "refugees", "sent+back", "detention+camp");
  private static final List<String> KOREAN =
      List.of(
          "%EC%88%98%EC%9A%A9%EC%86%8C",
          "%EC%98%A8%EC%84%B1", "%EB%B6%81%EC%86%A1", "%EA%B5%AD%EA%B2%BD", "%EA%B2%BD%EC%B0%B0");

  private final TeamScene scene;
  private final int reports;
  private final double think;
  private final Map<String, ConcurrentLinkedQueue<Double>> times = new ConcurrentSkipListMap<>();
  private final Map<String, String> accepted = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
  private final AtomicInteger away = new AtomicInteger();
  private final AtomicLong firstAway = new AtomicLong();
  private final AtomicLong lastAway = new AtomicLong();

  private DeskOfficers(TeamScene scene, int reports, double think) {
    this.scene = scene;
    this.reports = reports;
    this.think = think;
  }

  /**
   * Opens the desk, lets the officers join and work, and tells how long the desk took.
   *
   * @param arguments the database's address, a file with its password, the folder for witnesses,
   *     how many reports there are, how many officers, for how many seconds, and for how many
   *     seconds, on average, one thinks between two pages
   */
  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    Path password = Path.of(arguments[1]);
    Path witnesses = Path.of(arguments[2]);
    Database database =
        Database.server(
            PostgresAddress.of(arguments[0], "durumi"),
            Files.readString(password).strip(),
            LoadArchive.opened(password, witnesses.resolveSibling("server.keys")));
    try (TeamScene scene = TeamScene.found(database, witnesses)) {
      new DeskOfficers(scene, Integer.parseInt(arguments[3]), Double.parseDouble(arguments[6]))
          .run(Integer.parseInt(arguments[4]), Integer.parseInt(arguments[5]));
    }
  }

  private void run(int people, int seconds) throws InterruptedException {
    List<Officer> officers = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      // A name of its own each time: accounts stay in the archive.
      String name = "Officer " + i + " of " + System.currentTimeMillis();
      officers.add(new Officer(name, scene.joined(name, Role.REVIEWER), new Random(i)));
    }
    System.out.println(people + " officers joined");
    long start = System.nanoTime();
    long warm = start + TimeUnit.SECONDS.toNanos(Math.min(10, seconds / 3));
    long end = start + TimeUnit.SECONDS.toNanos(seconds);
    List<Thread> threads = new ArrayList<>();
    for (Officer officer : officers) {
      threads.add(Thread.ofPlatform().start(() -> work(officer, warm, end)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    tell(people, seconds, end - warm);
  }

  private record Officer(String name, Wire wire, Random random) {

    String one(List<String> words) {
      return words.get(random.nextInt(words.size()));
    }
  }

  private void work(Officer officer, long warm, long end) {
    try {
      while (System.nanoTime() < end) {
        Thread.sleep((long) (-Math.log(1 - officer.random().nextDouble()) * think * 1_000));
        act(officer, warm, end);
      }
    } catch (RuntimeException | AssertionError e) {
      errors.add(e.getClass().getSimpleName() + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One page, as often as people ask for it; the last two of twenty decide. */
  private void act(Officer by, long warm, long end) {
    long report = 1L + by.random().nextInt(reports);
    switch (by.random().nextInt(20)) {
      case 0, 1, 2, 3, 4 -> page(by, "inbox", "/inbox", warm, end);
      case 5 ->
          page(
              by,
              "inbox, filtered",
              "/inbox?language=ko&page=" + (1 + by.random().nextInt(5)),
              warm,
              end);
      case 6 -> page(by, "inbox, with words", "/inbox?q=" + by.one(ENGLISH), warm, end);
      case 7, 8, 9 -> page(by, "search, English", "/search?q=" + by.one(ENGLISH), warm, end);
      case 10, 11, 12 -> page(by, "search, Korean", "/search?q=" + by.one(KOREAN), warm, end);
      case 13, 14, 15, 16, 17 -> page(by, "a report", "/reports/" + report, warm, end);
      default -> accept(by, report, warm, end);
    }
  }

  private Wire.Answer page(Officer by, String what, String path, long warm, long end) {
    long before = System.nanoTime();
    Wire.Answer answer = by.wire().get(path);
    note(what, answer, 200, before, warm, end);
    return answer;
  }

  private void accept(Officer by, long report, long warm, long end) {
    Wire.Answer page = page(by, "a report", "/reports/" + report, warm, end);
    if (page.status() != 200) {
      return;
    }
    Sheet sheet = Sheet.of(page);
    int event = sheet.states().indexOf("proposed") + 1;
    if (event > 0) {
      long before = System.nanoTime();
      Wire.Answer answer =
          sheet.send(by.wire(), "/reports/" + report + "/events/" + event + "/accept");
      if (answer.status() == 303) {
        accepted.put(report + "." + event, by.name());
      }
      boolean meanwhile = answer.body().contains("nothing of yours was kept");
      note("an event accepted", answer, meanwhile ? answer.status() : 303, before, warm, end);
    }
  }

  private void note(String what, Wire.Answer answer, int wanted, long before, long warm, long end) {
    long now = System.nanoTime();
    if (answer.status() == 503) {
      away.incrementAndGet();
      firstAway.compareAndSet(0, now);
      lastAway.set(now);
    } else if (answer.status() != wanted) {
      errors.add(what + ": " + answer.status());
    } else if (before > warm && before < end) {
      times.computeIfAbsent(what, _ -> new ConcurrentLinkedQueue<>()).add((now - before) / 1e6);
    }
  }

  private void tell(int people, int seconds, long measured) {
    System.out.println("| page | times | median ms | p95 ms | p99 ms | most ms |");
    System.out.println("|---|---|---|---|---|---|");
    List<Double> all = new ArrayList<>();
    times.forEach((name, some) -> {
      all.addAll(some);
      line(name, new ArrayList<>(some));
    });
    line("all", all);
    System.out.printf(
        "%d officers, %d s, %.1f pages a second, %d errors%n",
        people, seconds, all.size() * 1e9 / measured, errors.size());
    errors.stream().distinct().limit(5).forEach(System.out::println);
    if (away.get() > 0) {
      System.out.printf(
          "the database was away: %d answers of 503, from the first to the last %.1f s%n",
          away.get(), (lastAway.get() - firstAway.get()) / 1e9);
    }
    Set<String> lost = new TreeSet<>(accepted.keySet());
    lost.removeIf(this::isKept);
    System.out.printf(
        "%d decisions acknowledged, %d of them not in the history%n", accepted.size(), lost.size());
  }

  private boolean isKept(String event) {
    String[] parts = event.split("[.]", -1);
    return scene
        .with(archive -> archive.history(HistoryQuery.of(Long.parseLong(parts[0])).limit(500)))
        .stream()
        .anyMatch(item ->
            "accept".equals(item.verdict())
                && Integer.valueOf(parts[1]).equals(item.event())
                && Objects.equals(accepted.get(event), item.who()));
  }

  private static void line(String name, List<Double> some) {
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
}
