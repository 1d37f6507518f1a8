package org.durumi.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.seal.Keyring;
import org.durumi.archive.seal.ServerKeys;
import org.durumi.archive.store.Database;
import org.durumi.archive.store.PostgresAddress;
import org.durumi.record.casework.Role;

/** Many people at once at a team's desk, each in a session of their own; see bench/load. */
final class DeskOfficers {

  private static final List<String> ENGLISH =
      List.of("prison", "police", "border", "refugees", "sent%20back", "detention%20camp");
  private static final List<String> KOREAN =
      List.of("%EC%88%98%EC%9A%A9%EC%86%8C", "%EC%98%A8%EC%84%B1", "%EB%B6%81%EC%86%A1");
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");
  private static final Pattern ACCEPT =
      Pattern.compile("action=\"(/reports/\\d+/events/\\d+/accept)\"");

  private final int reports;
  private final double think;
  private final Map<String, ConcurrentLinkedQueue<Double>> times = new ConcurrentSkipListMap<>();
  private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();

  private DeskOfficers(int reports, double think) {
    this.reports = reports;
    this.think = think;
  }

  /**
   * Lets them work.
   *
   * @param arguments the database's address, a file with its password, the folder for witnesses,
   *     how many reports there are, how many officers, for how many seconds, and for how many
   *     seconds, on average, one thinks between two pages
   */
  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    Path witnesses = Path.of(arguments[2]);
    Database database =
        Database.server(
            PostgresAddress.of(arguments[0], "durumi"),
            Files.readString(Path.of(arguments[1])).strip(),
            opened(Path.of(arguments[1]), witnesses.resolveSibling("server.keys")));
    DeskOfficers officers =
        new DeskOfficers(Integer.parseInt(arguments[3]), Double.parseDouble(arguments[6]));
    try (TeamScene scene = TeamScene.existing(database, witnesses)) {
      List<Wire> people = new ArrayList<>();
      for (int i = 0; i < Integer.parseInt(arguments[4]); i++) {
        people.add(scene.joined("Officer " + i + " of " + System.nanoTime(), Role.REVIEWER));
      }
      officers.run(people, Integer.parseInt(arguments[5]));
    }
  }

  private static Keyring opened(Path password, Path file) {
    ServerKeys keys = ServerKeys.read(file);
    try (Passphrase passphrase = Passphrase.fromFile(password, _ -> {});
        DataKey key = keys.opens().open(passphrase)) {
      return keys.keyring(key);
    }
  }

  private void run(List<Wire> people, int seconds) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    long start = System.nanoTime();
    long warm = start + TimeUnit.SECONDS.toNanos(Math.min(15, seconds / 3));
    long end = start + TimeUnit.SECONDS.toNanos(seconds);
    for (Wire person : people) {
      int number = threads.size();
      threads.add(Thread.ofPlatform().start(() -> work(person, number, warm, end)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println("| page | asked | median ms | p95 ms | p99 ms | most ms |");
    System.out.println("|---|---|---|---|---|---|");
    List<Double> all = new ArrayList<>();
    times.forEach((name, some) -> {
      all.addAll(some);
      tell(name, new ArrayList<>(some));
    });
    tell("all", all);
    System.out.printf(
        "%d officers, %d s, %.1f pages a second, %d errors%n",
        people.size(), seconds, all.size() * 1e9 / (end - warm), errors.size());
    errors.stream().distinct().limit(5).forEach(System.out::println);
  }

  private static void tell(String name, List<Double> some) {
    if (!some.isEmpty()) {
      some.sort(null);
      System.out.printf(
          "| %s | %d | %.0f | %.0f | %.0f | %.0f |%n",
          name, some.size(), at(some, 0.5), at(some, 0.95), at(some, 0.99), some.getLast());
    }
  }

  private static double at(List<Double> sorted, double part) {
    return sorted.get(Math.min(sorted.size() - 1, (int) (part * sorted.size())));
  }

  private void work(Wire person, int number, long warm, long end) {
    Random random = new Random(number);
    try {
      while (System.nanoTime() < end) {
        Thread.sleep((long) (-Math.log(1 - random.nextDouble()) * think * 1_000));
        act(person, random, warm, end);
      }
    } catch (RuntimeException e) {
      errors.add(e.getClass().getSimpleName() + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One page, as often as people ask for it; whoever has a report before them may accept. */
  private void act(Wire person, Random random, long warm, long end) {
    long report = 1L + random.nextInt(reports);
    switch (random.nextInt(20)) {
      case 0, 1, 2, 3 -> page(person, "inbox", "/inbox", warm, end);
      case 4 -> page(person, "inbox, in Korean", "/inbox?lang=ko&page=2", warm, end);
      case 5 -> page(person, "inbox, with a word", "/inbox?q=" + one(ENGLISH, random), warm, end);
      case 6, 7 -> page(person, "search, English", "/search?q=" + one(ENGLISH, random), warm, end);
      case 8, 9 -> page(person, "search, Korean", "/search?q=" + one(KOREAN, random), warm, end);
      case 10, 11 ->
          page(person, "who else is here", "/reports/" + report + "/together", warm, end);
      case 12, 13, 14, 15, 16 -> page(person, "a report", "/reports/" + report, warm, end);
      default ->
          accept(person, page(person, "a report", "/reports/" + report, warm, end), warm, end);
    }
  }

  private Wire.Answer page(Wire person, String name, String path, long warm, long end) {
    long before = System.nanoTime();
    Wire.Answer answer = person.get(path);
    note(name, answer, before, warm, end);
    return answer;
  }

  /** Sends the form, and waits for the page that the answer leads to. */
  private void accept(Wire person, Wire.Answer page, long warm, long end) {
    Matcher accept = ACCEPT.matcher(page.body());
    Matcher seen = SEEN.matcher(page.body());
    if (!accept.find() || !seen.find()) {
      return;
    }
    long before = System.nanoTime();
    Wire.Answer answer =
        person.post(accept.group(1), "_csrf", page.token(), "seen", seen.group(1), "steps", "0");
    if (answer.status() == 303) {
      answer = person.get(answer.header("Location"));
    }
    note("an event accepted, with the page after it", answer, before, warm, end);
  }

  private void note(String name, Wire.Answer answer, long before, long warm, long end) {
    if (answer.status() != 200) {
      errors.add(name + ": " + answer.status());
    } else if (before > warm && before < end) {
      times
          .computeIfAbsent(name, _ -> new ConcurrentLinkedQueue<>())
          .add((System.nanoTime() - before) / 1e6);
    }
  }

  private static String one(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
