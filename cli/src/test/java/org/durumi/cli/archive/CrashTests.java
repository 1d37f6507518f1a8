package org.durumi.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.cli.Door;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real program at random instants, again and again, on one archive, and on a new one
 * after 50 times. How often is told by {@code -Ddurumi.crashes}: 50 by default in CI, 20 where
 * somebody waits, 500 in the long run.
 */
class CrashTests {

  private static final int CRASHES =
      Integer.getInteger("durumi.crashes", System.getenv("CI") != null ? 50 : 20);
  private static final int CRASHES_AN_ARCHIVE = 50;
  private static final int FILES_EACH = 80;

  private static final Pattern ADDED = Pattern.compile("(.*) added as report (\\d+)");

  @TempDir private Path folder;

  private Office office;
  private final Random random = new Random();
  private final Map<String, Long> added = new LinkedHashMap<>();
  private final List<String> accepted = new ArrayList<>();

  @BeforeEach
  void makeFirstArchive() {
    makeArchive("first");
  }

  private void makeArchive(String name) {
    office = new Office(folder.resolve(name));
    added.clear();
    accepted.clear();
    Path first = office.report("first/first.txt", Office.ARREST);
    assertThat(office.run("add", first).code()).isZero();
    added.put(first.toString(), 1L);
  }

  @Test
  @Tag("long")
  void whatWasAcknowledgedIsThereAfterEveryKill() throws Exception {
    int killed = 0;
    int acknowledged = 0;
    for (int crash = 0; crash < CRASHES; crash++) {
      if (crash > 0 && crash % CRASHES_AN_ARCHIVE == 0) {
        acknowledged += added.size();
        makeArchive("after-" + crash);
      }
      killed += random.nextInt(4) == 0 ? killReview() : killAdd(crash);
      check(crash);
    }
    // A run in which the program mostly came to its end would prove nothing.
    assertThat(killed).isGreaterThan(CRASHES / 5);
    assertThat(acknowledged + added.size()).isGreaterThan(CRASHES);
  }

  @Test
  void anAdditionThatWasKilledGoesOnWhereItWas() throws Exception {
    killAdd(0);
    Door again = office.run("add", office.reports());
    assertThat(again.code()).isZero();
    // What was written and not yet said when the kill came is there, too.
    added.forEach((file, number) ->
        assertThat(again.out()).contains(file + " is here already, as report " + number + "\n"));
    assertThat(office.run("list", "--limit", 1).out())
        .contains((FILES_EACH + 1) + " reports, the newest 1 shown.");
    assertThat(office.run("verify").out()).endsWith("OK\n");
  }

  /** Kills an addition of new files, and keeps what it had acknowledged; 1 if it was killed. */
  private int killAdd(int crash) throws Exception {
    Path fresh = office.reports().resolve("crash-" + crash);
    for (int i = 0; i < FILES_EACH; i++) {
      office.report(
          fresh.getFileName() + "/" + i + ".txt", Office.ARREST + " Case " + crash + "-" + i + ".");
    }
    Process process = office.start(List.of(), "add", fresh);
    // Half of the kills come at any moment, half while some of it is acknowledged and some is not.
    boolean anyMoment = random.nextBoolean();
    @Nullable Thread killer = anyMoment ? kill(process, random.nextLong(200, 1_600)) : null;
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher matcher = ADDED.matcher(line);
        if (matcher.matches()) {
          killer = killer == null ? kill(process, random.nextLong(0, 150)) : killer;
          added.put(matcher.group(1), Long.parseLong(matcher.group(2)));
        }
      }
    }
    return ended(process, killer);
  }

  private int killReview() throws Exception {
    long report = added.values().stream().skip(random.nextInt(added.size())).findFirst().orElse(1L);
    String id = report + ".1";
    Process process = office.start(List.of(), "review", id, "accept", "--by", "Min-ji");
    Thread killer = kill(process, random.nextLong(200, 1_600));
    String printed;
    try (BufferedReader reader = process.inputReader()) {
      printed = String.join("\n", reader.readAllLines());
    }
    if (printed.contains("accepted by Min-ji")) {
      accepted.add(id);
    }
    return ended(process, killer);
  }

  /** By its handle: killing it by the process itself would throw away what it had said already. */
  private static Thread kill(Process process, long delay) {
    return Thread.ofVirtual()
        .start(() -> {
          try {
            if (!process.waitFor(delay, TimeUnit.MILLISECONDS)) {
              process.toHandle().destroyForcibly();
            }
          } catch (InterruptedException e) {
            process.toHandle().destroyForcibly();
          }
        });
  }

  private static int ended(Process process, @Nullable Thread killer) throws InterruptedException {
    int code = process.waitFor();
    if (killer != null) {
      killer.join();
    }
    return code == 0 ? 0 : 1;
  }

  private void check(int crash) throws IOException {
    Door verify = office.run("verify");
    assertThat(verify.err()).as("crash " + crash).isEmpty();
    assertThat(verify.out()).endsWith("OK\n");
    List<Path> files = added.keySet().stream().map(Path::of).toList();
    for (Path file : files.subList(Math.max(0, files.size() - FILES_EACH), files.size())) {
      assertThat(Files.exists(file)).isTrue();
    }
    Door again = office.run(arguments(files));
    assertThat(again.out().lines().filter(line -> line.contains(" added as "))).isEmpty();
    added.forEach((file, number) ->
        assertThat(again.out()).contains(file + " is here already, as report " + number + "\n"));
    for (String id : accepted) {
      String report = id.substring(0, id.indexOf('.'));
      assertThat(office.run("show", report).out()).contains("accepted by Min-ji");
    }
  }

  private static Object[] arguments(List<Path> files) {
    List<Object> arguments = new ArrayList<>(List.of("add"));
    arguments.addAll(files);
    return arguments.toArray();
  }
}
