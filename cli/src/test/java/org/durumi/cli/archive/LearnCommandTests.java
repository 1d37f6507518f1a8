package org.durumi.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.durumi.cli.Door;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnCommandTests {

  @TempDir private Path folder;
  private Office office;
  private Path out;

  @BeforeEach
  void moveIn() {
    office = new Office(folder);
    out = folder.resolve("passages");
  }

  private void add(String name, String text) {
    office.report(name + ".txt", text);
    Door door =
        office.run("add", "--published", "2019-09-01", office.reports().resolve(name + ".txt"));
    assertThat(door.code()).as(door.err()).isZero();
  }

  private void decide(Object... decision) {
    Door door = office.run(Stream.concat(Stream.of("review"), Stream.of(decision)).toArray());
    assertThat(door.code()).as(door.err()).isZero();
  }

  private String written() throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(f -> f.toString().contains("/en/")).sorted().toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    }
  }

  private static void assertValid(Path passages) throws IOException, InterruptedException {
    Process check;
    try {
      check =
          new ProcessBuilder("python3", "-m", "durumi_training.markup", passages.toString())
              .directory(Path.of("..", "training").toFile())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      assumeTrue(false, "There is no python3.");
      return;
    }
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(check.waitFor()).as(said).isZero();
  }

  @Test
  void whatWasAcceptedAndCorrectedBecomesAPassageThatTheValidatorTakes() throws Exception {
    add("one", "e1: a note [sic] | see below.\n" + Office.ARREST + "\n\n=== Ends");
    decide("1.1", "edit", "--set", "count=9 or more", "--why", "the list goes on");
    Door door = office.run("learn", "--out", out);
    assertThat(door.code()).as(door.err()).isZero();
    assertThat(door.err()).contains("WARNING", "WHOLE TEXT", "IN THE CLEAR", "never leaves");
    assertThat(door.out()).startsWith("Wrote 1 passage with 1 event, and 0 rejected");
    assertThat(written())
        .contains("=== en-archive-1", "[[arrested|e1 arrest_detention occurred]]")
        .contains("e1 count 9..]]", "[[Yanji|e1 place CN]]", "e1 date 2019-08-20");
    assertValid(out);
    assertThat(Files.readString(out.resolve("README.txt"))).contains("Nothing of this leaves");
  }

  @Test
  void whatWasRejectedIsTaughtAsNoneAndWhatWaitsIsLeftOut() throws Exception {
    add("one", Office.ARREST);
    add("two", Office.ARREST.replace("Yanji", "Tumen").replace("nine", "four"));
    decide("1.1", "reject", "--why", "not so");
    Door door = office.run("learn", "--out", out);
    assertThat(door.code()).as(door.err()).isZero();
    assertThat(door.out()).contains("1 passage with 0 events, and 1 rejected", "decided about: 1");
    assertThat(written()).contains("Yanji").doesNotContain("[[", "Tumen");
    assertValid(out);
  }

  @Test
  void aFolderThatIsThereIsNeverWrittenOverAndNothingIsLeftHalfWritten() throws IOException {
    add("one", Office.ARREST);
    Door early = office.run("learn", "--out", out);
    assertThat(early.code()).isEqualTo(1);
    assertThat(early.err()).contains("nothing to learn from yet");
    assertThat(out).doesNotExist();
    decide("1.1", "accept");
    Files.createDirectory(out);
    Door door = office.run("learn", "--out", out);
    assertThat(door.code()).isEqualTo(1);
    assertThat(door.err()).contains("is there already and is not written over");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .noneMatch(name -> name.startsWith(".passages"));
    }
  }

  @Test
  void confidencesAreLearnedWhereThatIsBetterAndPutBackOnRequest() {
    List<String> towns = List.of("Yanji", "Tumen", "Shenyang", "Dandong", "Hunchun", "Changchun");
    for (int i = 0; i < 36; i++) {
      add(
          "a" + i,
          Office.ARREST
              .replace("Yanji", towns.get(i % 6))
              .replace("20 August", (i % 28 + 1) + " August"));
    }
    Door few = office.run("learn", "--calibrate");
    assertThat(few.out()).contains("0 events were decided about", "too few decisions");
    assertThat(office.run("learn", "--calibrate", "--use").code()).isEqualTo(1);
    for (int i = 1; i <= 36; i++) {
      if (i % 2 == 0) {
        decide(i + ".1", "reject", "--why", "not so");
      } else {
        decide(i + ".1", "accept");
      }
    }
    Door learned = office.run("learn", "--calibrate");
    assertThat(learned.out()).contains("36 events were decided about; 18", "does better than");
    Door used = office.run("learn", "--calibrate", "--use", "--by", "Min-ji");
    assertThat(used.code()).as(used.err()).isZero();
    assertThat(used.out()).contains("is in force for reports added from now on");
    assertThat(office.run("verify").code()).isZero();
    add("later", Office.ARREST.replace("nine", "eight"));
    assertThat(office.run("verify").code()).isZero();
    assertThat(office.run("learn", "--calibrate", "--shipped").out()).contains("The shipped");
    assertThat(office.run("learn", "--calibrate").out()).contains("The shipped confidences are in");
  }
}
