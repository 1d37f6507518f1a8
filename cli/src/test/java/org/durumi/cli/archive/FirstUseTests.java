package org.durumi.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.durumi.cli.Door;
import org.durumi.cli.Scene;
import org.durumi.cli.terminal.Prompt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstUseTests {

  private static final int PROGRAMS = 3;

  @TempDir private Path folder;

  private Office office;

  @BeforeEach
  void openOffice() {
    office = new Office(folder);
  }

  @Test
  void programsThatBeginAtOnceMakeOneArchiveWithTheReportsOfAll() throws Exception {
    List<Process> programs = new ArrayList<>();
    for (int i = 0; i < PROGRAMS; i++) {
      Path report = office.report(i + ".txt", Office.ARREST + " Case " + i + ".");
      programs.add(office.start(List.of(), "add", report));
    }
    for (int i = 0; i < PROGRAMS; i++) {
      String printed =
          new String(programs.get(i).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(programs.get(i).waitFor()).as(printed).isZero();
      assertThat(printed).contains(i + ".txt added as report ");
    }
    assertThat(office.run("list").out()).endsWith(PROGRAMS + " reports.\n");
    assertThat(office.run("verify").out()).endsWith("OK\n");
    assertThat(names(folder.resolve("data"))).containsExactly("durumi");
  }

  @Test
  void anArchiveMadeWhileThePassphraseIsChosenIsOpenedInstead() throws IOException {
    Path mine = office.report("mine.txt", Office.ARREST);
    Path theirs = office.report("theirs.txt", Office.ARREST + " Another.");
    String passphrase = Files.readString(office.passphrase()).strip();
    Scene scene =
        new Scene(withoutPassphrase())
            .asking(
                new Interrupted(
                    () -> assertThat(office.run("add", theirs).code()).isZero(),
                    List.of("my own words", "my own words", "y", passphrase)));
    assertThat(scene.run("add", mine)).isZero();
    assertThat(scene.err()).contains("Another durumi made an archive in " + office.archive());
    assertThat(scene.out()).doesNotContain("Recovery key").contains("mine.txt added as report 2");
    assertThat(office.run("list").out()).endsWith("2 reports.\n");
  }

  @Test
  void anArchiveMadeMeanwhileUnderAnotherPassphraseIsNotTouched() {
    Path theirs = office.report("theirs.txt", Office.ARREST + " Another.");
    List<String> words = List.of("my own words", "my own words", "n", "my own words", "x", "y");
    Scene scene =
        new Scene(withoutPassphrase())
            .asking(new Interrupted(() -> office.run("add", theirs), words));
    assertThat(scene.run("add", office.report("mine.txt", Office.ARREST))).isEqualTo(1);
    assertThat(scene.err()).contains("The passphrase does not open this archive");
    assertThat(office.run("list").out()).endsWith("1 report.\n");
    assertThat(office.run("verify").out()).endsWith("OK\n");
  }

  @Test
  void aRecoveryKeyOfAnArchiveThatWasMadeTooLateIsTakenBack() {
    Path theirs = office.report("theirs.txt", Office.ARREST + " Another.");
    boolean[] made = new boolean[1];
    Scene scene =
        new Scene(office.environment())
            .onPrint(text -> {
              if (text.contains("Recovery key") && !made[0]) {
                made[0] = true;
                assertThat(office.archive()).doesNotExist();
                assertThat(office.run("add", theirs).code()).isZero();
              }
            });
    assertThat(scene.run("add", "--recovery-key", office.report("mine.txt", Office.ARREST)))
        .isZero();
    assertThat(scene.err()).contains("just shown opens nothing");
    assertThat(office.run("list").out()).endsWith("2 reports.\n");
  }

  @Test
  void aRecoveryKeyThatCannotBeShownMakesNoArchive() throws IOException {
    Scene scene =
        new Scene(office.environment())
            .onPrint(_ -> {
              throw new UncheckedIOException(new IOException("No space left on device"));
            });
    assertThat(scene.run("add", "--recovery-key", office.report("a.txt", Office.ARREST)))
        .isEqualTo(1);
    assertThat(names(folder.resolve("data"))).isEmpty();
  }

  @Test
  void aFolderOfSomebodyElseBesideThePlaceIsNotTouched() throws IOException {
    Path own = Files.createDirectories(folder.resolve("data/durumi.new"));
    Files.writeString(own.resolve("letter"), "dear");
    assertThat(office.run("add", office.report("a.txt", Office.ARREST)).code()).isZero();
    assertThat(own.resolve("letter")).hasContent("dear");
    assertThat(names(folder.resolve("data"))).containsExactlyInAnyOrder("durumi", "durumi.new");
  }

  @Test
  void aLinkToAnEmptyFolderElsewhereStays() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), elsewhere);
    Path report = office.report("a.txt", Office.ARREST);
    Door add = office.run("add", "--archive", link, report);
    assertThat(add.code()).as(add.err()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(names(elsewhere)).contains("archive.db", "archive.keys");
  }

  @Test
  void whateverAFolderIsCalledTheArchiveLiesInIt() throws IOException {
    Path report = office.report("a.txt", Office.ARREST);
    for (String name : List.of("q?cipher=none", "a#50%25 %", "가 나;다")) {
      Path place = folder.resolve("places").resolve(name);
      assertThat(office.run("add", "--archive", place, report).code()).as(name).isZero();
      assertThat(names(place)).containsExactlyInAnyOrder("archive.db", "archive.keys");
      assertThat(office.run("list", "--archive", place).out()).endsWith("1 report.\n");
    }
    assertThat(names(folder.resolve("places"))).hasSize(3);
  }

  private Map<String, String> withoutPassphrase() {
    return Map.of(
        "XDG_DATA_HOME", folder.resolve("data").toString(),
        "XDG_STATE_HOME", folder.resolve("state").toString());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /** A person who types these answers; something else happens before the first. */
  private static final class Interrupted implements Prompt {

    private final Runnable happening;
    private final Deque<String> answers;
    private boolean begun;

    Interrupted(Runnable happening, List<String> answers) {
      this.happening = happening;
      this.answers = new ArrayDeque<>(answers);
    }

    @Override
    public boolean isThere() {
      return true;
    }

    @Override
    public char @Nullable [] secret(String question) {
      String answer = line(question);
      return answer == null ? null : answer.toCharArray();
    }

    @Override
    public @Nullable String line(String question) {
      if (!begun) {
        begun = true;
        happening.run();
      }
      return answers.poll();
    }
  }
}
