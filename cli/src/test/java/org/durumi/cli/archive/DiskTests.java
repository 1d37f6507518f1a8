package org.durumi.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.durumi.cli.Door;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real small disk, that runs full and is made read-only. */
class DiskTests {

  @TempDir private Path folder;

  private Office office;
  private Path disk;
  private Path archive;

  @BeforeEach
  void mountSmallDisk() throws Exception {
    office = new Office(folder.resolve("office"));
    disk = Files.createDirectories(folder.resolve("disk"));
    archive = disk.resolve("durumi");
    boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString());
    if (!mounted && !"true".equals(System.getenv("CI"))) {
      System.err.println(
          "SKIPPED: the tests of a full and a read-only disk need to mount one; run them as root.");
    }
    assumeTrue(mounted || "true".equals(System.getenv("CI")));
    assertThat(mounted).as("mounting a small disk, which takes root").isTrue();
    assertThat(
            office.run("add", "--archive", archive, office.report("a.txt", Office.ARREST)).code())
        .isZero();
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", disk.toString());
  }

  @Test
  void aFullDiskCostsOneSentenceAndNothingThatWasAcknowledged() throws IOException {
    long acknowledged = 1;
    Door full = null;
    for (int i = 0; full == null && i < 200; i++) {
      Path more =
          office.report("more-" + i + ".txt", Office.ARREST + " Case " + i + "\n" + filling(i));
      Door door = office.run("add", "--archive", archive, more);
      if (door.code() == 0) {
        acknowledged++;
      } else {
        full = door;
      }
    }
    assertThat(full).isNotNull();
    assertThat(full.err().lines()).singleElement().asString().contains("disk is full");
    assertThat(full.out()).doesNotContain("added as");
    Door list = office.run("list", "--archive", archive, "--limit", 1);
    assertThat(list.out()).contains(acknowledged + " reports, the newest 1 shown.");
    assertThat(office.run("verify", "--archive", archive).out()).endsWith("OK\n");
  }

  @Test
  void aReadOnlyDiskIsReadAndCostsOneSentenceWhenWrittenTo() throws Exception {
    assertThat(run("mount", "-o", "remount,ro", disk.toString())).isTrue();
    Path more = office.report("more.txt", Office.ARREST + " More.");
    Door add = office.run("add", "--archive", archive, more);
    assertThat(add.code()).isEqualTo(1);
    assertThat(add.err().lines()).singleElement().asString().contains("cannot be written to");
    assertThat(office.run("list", "--archive", archive).out()).endsWith("1 report.\n");
    assertThat(office.run("verify", "--archive", archive).out()).endsWith("OK\n");
    assertThat(run("mount", "-o", "remount,rw", disk.toString())).isTrue();
    assertThat(office.run("add", "--archive", archive, more).code()).isZero();
  }

  private static String filling(int seed) {
    StringBuilder text = new StringBuilder();
    Random random = new Random(seed);
    while (text.length() < 60_000) {
      text.append(Integer.toString(random.nextInt(1 << 30), 36)).append(' ');
    }
    return text.toString();
  }

  private static boolean run(String... command) throws Exception {
    Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
  }
}
