package org.durumi.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.durumi.cli.Door;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveCommandsTests {

  @TempDir private Path folder;

  private Office office;

  @BeforeEach
  void openOffice() {
    office = new Office(folder);
  }

  @Test
  void theFirstAdditionMakesTheArchiveAndWarnsOfALostPassphrase() {
    Door add = office.run("add", office.report("a.txt", Office.ARREST));
    assertThat(add.code()).isZero();
    assertThat(add.out())
        .contains("a.txt added as report 1\n")
        .endsWith("Added 1 report with 1 proposed event; 0 of the inputs were here already.\n");
    assertThat(add.err()).contains("nobody can ever open it again");
    assertThat(office.archive()).isDirectoryContaining(f -> f.endsWith("archive.keys"));
  }

  @Test
  void aPersonIsAskedTwiceForANewPassphraseAndOfferedARecoveryKey() throws IOException {
    Path report = office.report("a.txt", Office.ARREST);
    Map<String, String> nothing = Map.of("XDG_DATA_HOME", folder.toString());
    List<String> answers = List.of("one crane", "two cranes", "one crane", "one crane", "y");
    Door add = Door.runWithPerson(nothing, answers, "add", "--archive", office.archive(), report);
    assertThat(add.code()).isZero();
    assertThat(add.err()).contains("The two differ", "is short");
    assertThat(add.out()).contains("Recovery key. Write it down");
    Path paper = Files.writeString(folder.resolve("paper"), recoveryKey(add.out()));
    assertThat(Door.run("list", "--archive", office.archive(), "--recovery-key-file", paper).out())
        .endsWith("1 report.\n");
    Door wrong =
        Door.runWithPerson(nothing, List.of("a", "b", "c"), "list", "--archive", office.archive());
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.err()).contains("The passphrase does not open this archive");
  }

  @Test
  void withoutAPersonOrAFileNoPassphraseIsTakenFromAnywhere() {
    Door add =
        Door.runIn(
            Map.of("DURUMI_PASSPHRASE", "in the environment"),
            "add",
            "--archive",
            office.archive(),
            office.report("a.txt", Office.ARREST));
    assertThat(add.code()).isEqualTo(1);
    assertThat(add.err()).contains("--passphrase-file");
    assertThat(office.archive()).doesNotExist();
    assertThat(Door.run("add", "--passphrase", "x", office.reports()).code()).isEqualTo(2);
  }

  @Test
  void theSameBytesAreStoredOnceAndThatIsSaid() {
    Path report = office.report("a.txt", Office.ARREST);
    office.run("add", report);
    Door again = office.run("add", report, office.report("copy.txt", Office.ARREST));
    assertThat(again.code()).isZero();
    assertThat(again.out())
        .contains("a.txt is here already, as report 1\n", "copy.txt is here already, as report 1\n")
        .contains("Added 0 reports");
  }

  @Test
  void aBadInputCostsOneSentenceWhileTheRestIsAdded() {
    Path good = office.report("good.txt", Office.ARREST);
    Door add =
        office.run("add", office.report("empty.txt", ""), folder.resolve("missing.txt"), good);
    assertThat(add.code()).isEqualTo(1);
    assertThat(add.err().lines().filter(line -> line.contains(".txt"))).hasSize(2);
    assertThat(add.out()).contains("good.txt added as report 1", "2 inputs failed");
  }

  @Test
  void everyLineOfJsonLinesIsAReportOfOneSnapshot() {
    String line =
        "{\"id\":\"%s\",\"language\":\"en\",\"title\":null,\"text\":\"Half \\ud83d of it. %s\"}\n";
    Path lines =
        office.report(
            "two.jsonl",
            line.formatted("x", Office.ARREST) + line.formatted("y", "A quiet day in Yanji."));
    assertThat(office.run("add", lines).out()).contains("two.jsonl added as reports 1 to 2");
    assertThat(office.run("show", "--text", 1).out()).startsWith("Half \ufffd of it.");
    assertThat(office.run("verify").out()).contains("1 snapshot, 2 reports").endsWith("OK\n");
  }

  @Test
  void linesThatFailedAreAddedWhenTheFileIsGivenAgainWithRoomierLimits() {
    String line = "{\"id\":\"%s\",\"language\":\"en\",\"title\":null,\"text\":\"%s\"}\n";
    Path lines =
        office.report(
            "two.jsonl",
            line.formatted("x", Office.ARREST) + line.formatted("y", "A long day. ".repeat(99)));
    Door first = office.run("add", "--max-characters", 500, lines);
    assertThat(first.code()).isEqualTo(1);
    assertThat(first.out()).contains("two.jsonl added as report 1\n");
    Door again = office.run("add", lines);
    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("was here in part and is now reports 1 to 2");
    assertThat(office.run("add", lines).out()).contains("is here already, as reports 1 to 2");
    assertThat(office.run("verify").out()).contains("1 snapshot, 2 reports").endsWith("OK\n");
  }

  @Test
  void decisionsAreShownListedAndSearchedBy() {
    office.run("add", office.report("a.txt", Office.ARREST));
    assertThat(office.run("show", 1).out()).contains("waits for a person");
    Door accept = office.run("review", "1.1", "accept", "--by", "Min-ji");
    assertThat(accept.out()).contains("accepted by Min-ji");
    Door edit =
        office.run(
            "review",
            "1.1",
            "edit",
            "--set",
            "count=9 or more",
            "--why",
            "so the witness",
            "--by",
            "Han");
    assertThat(edit.out()).contains("9 or more", "corrected (victims.1.count) by Han");
    assertThat(office.run("list", "--status", "corrected").out()).contains("9 or more");
    assertThat(office.run("list", "--status", "proposed").out()).isEqualTo("0 reports.\n");
    assertThat(office.run("search", "--status", "corrected", "Yanji").out())
        .contains("[Yanji]", "Found 1 report.");
    assertThat(office.run("search", "--status", "rejected", "Yanji").out())
        .isEqualTo("Nothing was found.\n");
    assertThat(office.run("show", "--json", 1).out()).contains("\"min\":9,\"max\":null");
  }

  @Test
  void aDecisionIsTakenBackAndStaysInSight() {
    office.run("add", office.report("a.txt", Office.ARREST));
    office.run("review", "1.1", "accept", "--by", "Min-ji");
    Door undo = office.run("review", "1.1", "undo", "--by", "Han", "--why", "one source");
    assertThat(undo.out())
        .containsSubsequence(
            "accepted (taken back) by Min-ji",
            "decision taken back by Han",
            "one source",
            "waits for a person");
    assertThat(office.run("list", "--status", "proposed").out()).endsWith("1 report.\n");
    assertThat(office.run("review", "1.1", "undo").err())
        .isEqualTo("No decision about this event stands, so there is none to take back.\n");
    assertThat(office.run("review", "1", "undo").err())
        .isEqualTo("undo takes one event, such as 1.1.\n");
    assertThat(office.run("verify").out()).contains("2 decisions").endsWith("OK\n");
  }

  @Test
  void whatCannotBeDecidedCostsOneSentence() {
    office.run("add", office.report("a.txt", Office.ARREST));
    List<Door> doors =
        List.of(
            office.run("review", "1.1", "reject"),
            office.run("review", "1.9", "accept"),
            office.run("review", "7", "accept"),
            office.run("review", "x", "accept"),
            office.run("review", "1.1", "perhaps"),
            office.run("review", "1.1", "edit", "--why", "so", "--set", "colour=red"),
            office.run(
                "review", "1.1", "edit", "--why", "so", "--set", "count=31", "--words", "31"),
            office.run("review", "1.1", "accept", "--set", "count=1"),
            office.run("review", "1.1", "undo"),
            office.run("review", "1", "undo"),
            office.run("show", "9"));
    assertThat(doors)
        .allSatisfy(door -> assertThat(door.code()).isEqualTo(1))
        .allSatisfy(door -> assertThat(door.err().lines()).hasSize(1))
        .allSatisfy(door -> assertThat(door.err()).doesNotContain("fault within durumi"));
    assertThat(office.run("verify").out()).contains("0 decisions");
  }

  @Test
  void aBackupIsRestoredElsewhereAndTheLogSaysSo() {
    office.run("add", office.report("a.txt", Office.ARREST));
    Path backup = folder.resolve("a.backup");
    assertThat(office.run("backup", backup).code()).isZero();
    office.run("add", office.report("b.txt", Office.ARREST + " Another."));
    assertThat(office.run("restore", backup).err()).contains("holds an archive already");
    Path other = folder.resolve("restored");
    assertThat(office.run("restore", "--archive", other, backup).code()).isZero();
    assertThat(office.run("verify", "--archive", other).out())
        .contains("was put back from a backup of 3 entries")
        .endsWith("OK\n");
    assertThat(office.run("list", "--archive", other).out()).endsWith("1 report.\n");
    assertThat(office.run("list").out()).endsWith("2 reports.\n");
  }

  @Test
  void restoringOverWhatIsLostSaysHowMuchThatWas() throws IOException {
    office.run("add", office.report("a.txt", Office.ARREST));
    Path backup = folder.resolve("a.backup");
    office.run("backup", backup);
    office.run("add", office.report("b.txt", Office.ARREST + " Another."));
    Files.move(office.archive(), folder.resolve("away"));
    assertThat(office.run("restore", backup).code()).isZero();
    assertThat(office.run("verify").out())
        .contains("what was written after it, 3 entries, is lost")
        .endsWith("OK\n");
  }

  @Test
  void thePassphraseChangesAndTheOldOneOpensNoMore() throws IOException {
    office.run("add", office.report("a.txt", Office.ARREST));
    long before = Files.size(office.archive().resolve("archive.db"));
    Path fresh = Files.writeString(folder.resolve("fresh"), "another river to be crossed\n");
    assertThat(office.run("passphrase", "--new-passphrase-file", fresh).code()).isZero();
    assertThat(office.run("list").code()).isEqualTo(1);
    assertThat(office.run("list", "--passphrase-file", fresh).code()).isZero();
    assertThat(Files.size(office.archive().resolve("archive.db"))).isEqualTo(before);
    Door printed = office.run("passphrase", "--passphrase-file", fresh, "--recovery-key");
    Path paper = Files.writeString(folder.resolve("paper"), recoveryKey(printed.out()));
    assertThat(office.run("list", "--recovery-key-file", paper).code()).isZero();
    office.run("passphrase", "--passphrase-file", fresh, "--no-recovery-key");
    assertThat(office.run("list", "--recovery-key-file", paper).code()).isEqualTo(1);
  }

  @Test
  void compactingKeepsEverything() {
    for (int i = 0; i < 5; i++) {
      office.run("add", office.report(i + ".txt", Office.ARREST + " Case " + i));
    }
    office.run("review", "1.1", "accept");
    assertThat(office.run("compact", "--reindex").out()).contains("KiB before");
    assertThat(office.run("search", "--status", "accepted", "Yanji").out())
        .endsWith("Found 1 report.\n");
    assertThat(office.run("compact").code()).isZero();
    assertThat(office.run("verify").out()).contains("5 reports").endsWith("OK\n");
    assertThat(office.run("search", "Yanji").out()).endsWith("Found 5 reports.\n");
  }

  @Test
  void aPackIsCheckedWithoutTheArchive() {
    office.run("add", office.report("a.txt", Office.ARREST));
    office.run("review", "1.1", "accept", "--by", "Vorpalnym");
    Path pack = folder.resolve("pack.zip");
    Door packed = office.run("pack", 1, "-o", pack, "--redact", "decision.by");
    assertThat(packed.code()).isZero();
    Door check = Door.run("verify", "--pack", pack);
    assertThat(check.code()).isZero();
    assertThat(check.out()).contains("withheld").endsWith("OK\n");
    assertThat(office.run("pack", 1, "-o", pack).err()).contains("pack.zip");
    assertThat(office.run("pack", 99, "-o", folder.resolve("x.zip")).err())
        .isEqualTo("There is no report 99.\n");
  }

  @Test
  void filesOfTheArchiveAreForItsOwnerAlone() throws IOException {
    office.run("add", office.report("a.txt", Office.ARREST));
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    assertThat(Files.getPosixFilePermissions(office.archive())).hasSize(3);
    try (Stream<Path> files = Files.list(office.archive())) {
      assertThat(files)
          .isNotEmpty()
          .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file)).hasSize(2));
    }
  }

  private static String recoveryKey(String printed) {
    return printed
        .lines()
        .map(String::strip)
        .filter(line -> line.matches("[0-9A-Z]{5}(-[0-9A-Z]{5})+"))
        .reduce("", (a, b) -> a + b + "\n");
  }
}
