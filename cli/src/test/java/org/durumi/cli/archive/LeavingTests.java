package org.durumi.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.durumi.archive.evidence.Sha256;
import org.durumi.cli.Door;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves is noted and there, or neither, on a full disk and after a kill. */
class LeavingTests {

  private static final int KILLS = Integer.getInteger("durumi.kills", 6);

  private static final Pattern FILE = Pattern.compile("  file (\\S+) ([0-9a-f]{64})");

  private static final String RETURN =
      "Sixty returned\n\n2016-03-10\n\nChina sent 60 North Korean refugees back to North Korea"
          + " through Tumen on 8 March 2016, a relative said.\n";

  @TempDir private Path folder;

  private Office office;
  private Path disk;

  @BeforeEach
  void openOffice() throws IOException {
    office = new Office(folder.resolve("office"));
    disk = Files.createDirectories(folder.resolve("disk"));
    office.run("add", "--outlet", "Daily NK", office.report("a.txt", RETURN));
    assertThat(office.run("review", "1", "accept").code()).isZero();
  }

  @AfterEach
  void unmount() throws Exception {
    command("umount", disk.toString());
  }

  private Object[] release(Path out) {
    return new Object[] {"publish", "release", "-o", out, "--by", "Min-ji", "--close"};
  }

  @Test
  void aFullDiskLeavesNothingAndNotesNothing() throws Exception {
    boolean mounted = command("mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", disk.toString());
    if (!mounted && !"true".equals(System.getenv("CI"))) {
      System.err.println(
          "SKIPPED: the test of leaving by a full disk needs to mount one; run it as root.");
    }
    assumeTrue(mounted || "true".equals(System.getenv("CI")));
    Path good = folder.resolve("good");
    Path release = good.resolve("release-1.jsonl");
    assertThat(office.run(release(good)).code()).isZero();
    Path key = folder.resolve("own.key");
    assertThat(office.run("bundle", "key", "--office", "Seoul", "-o", key).code()).isZero();
    try {
      Files.write(disk.resolve("filling"), new byte[64 << 10]);
    } catch (IOException e) {
      // Full now, which is what it is for.
      assertThat(e).hasMessageContaining("No space");
    }
    Path answers = office.report("answers.txt", AppealCommandTests.ANSWERS);
    List<Object[]> all =
        List.of(
            release(disk.resolve("out")),
            new Object[] {"export", release, "--out", disk.resolve("export")},
            new Object[] {"publish", "site", release, disk.resolve("site")},
            new Object[] {
              "appeal", "1.1", "--to", "public", "--answers", answers, "--out", disk.resolve("a")
            },
            new Object[] {
              "bundle",
              "seal",
              "--to",
              key,
              "--office",
              "Seoul",
              "--reports",
              "1",
              disk.resolve("may.bundle")
            });
    for (Object[] command : all) {
      Door door = office.run(command);
      assertThat(door.code()).as(door.out() + door.err()).isNotZero();
      assertThat(door.err().lines())
          .singleElement()
          .asString()
          .containsAnyOf("could not be written", "cannot be written");
    }
    assertThat(files(disk)).containsOnly(disk.resolve("filling"));
    assertThat(office.run("releases").out()).endsWith("1 release.\n");
    assertThat(office.run("verify").out()).endsWith("OK\n");
  }

  @Test
  void afterAKillLogAndFolderAgreeAndNoDraftIsLeft() throws Exception {
    Random random = new Random();
    Path out = disk.resolve("out");
    long usual = System.nanoTime();
    assertThat(office.start(List.of(), release(out)).waitFor()).isZero();
    usual = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - usual);
    int killed = 0;
    for (int i = 0; i < KILLS; i++) {
      Process process = office.start(List.of(), release(out));
      // Half of the kills come near the end, where drafts, log and names are.
      long first = i % 2 == 0 ? usual / 4 : usual * 3 / 4;
      if (!process.waitFor(random.nextLong(first, usual + 1), TimeUnit.MILLISECONDS)) {
        process.toHandle().destroyForcibly();
        killed++;
      }
      process.waitFor();
      agree(out);
    }
    assertThat(killed).isPositive();
    assertThat(office.run(release(out)).code()).isZero();
    assertThat(files(out)).allMatch(file -> file.getFileName().toString().endsWith(".jsonl"));
    assertThat(office.run("verify").out()).endsWith("OK\n");
  }

  /** The next command finishes what was noted; whatever has a name is whole, and in the log. */
  private void agree(Path out) throws IOException {
    List<String> listed =
        office.run("releases").out().lines().filter(line -> line.startsWith("Release ")).toList();
    List<Path> noted = new ArrayList<>();
    for (int number = 1; number <= listed.size(); number++) {
      var file = FILE.matcher(office.run("releases", number).out());
      assertThat(file.find()).isTrue();
      Path path = out.resolve(file.group(1));
      assertThat(Sha256.of(Files.readAllBytes(path)).hex()).isEqualTo(file.group(2));
      noted.add(path);
    }
    try (Stream<Path> named = Files.list(out)) {
      assertThat(named.filter(file -> file.toString().endsWith(".jsonl")).toList())
          .containsExactlyInAnyOrderElementsOf(noted);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static boolean command(String... command) throws Exception {
    Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
  }
}
