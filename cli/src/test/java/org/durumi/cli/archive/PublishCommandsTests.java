package org.durumi.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.cli.Door;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Consents, the gate and what left, on the command line. */
class PublishCommandsTests {

  private static final String RETURN =
      "Two returned\n\n2016-03-10\n\nChina sent 60 North Korean refugees back to North Korea"
          + " through Tumen on 8 March 2016, a relative said.\n";

  @TempDir private Path folder;

  private Office office;

  @BeforeEach
  void openOffice() {
    office = new Office(folder);
    office.run("add", "--outlet", "Daily NK", office.report("a.txt", RETURN));
    office.run("add", office.report("b.txt", Office.ARREST));
    office.run("review", "1", "accept");
    office.run("review", "2", "accept");
  }

  private Path out() {
    return folder.resolve("out");
  }

  @Test
  void whatPassesTheGateLeavesAndIsNoted() throws IOException {
    Door check = office.run("publish", "check", "--close");
    assertThat(check.code()).as(check.err() + check.out()).isZero();
    assertThat(check.out()).contains("1 incident may leave", "no outlet published it");
    Door left = office.run("publish", "release", "-o", out(), "--by", "Min-ji", "--close");
    assertThat(left.code()).as(left.err()).isZero();
    String file = Files.readString(out().resolve("release-1.jsonl"));
    assertThat(file)
        .contains("{\"release\":{", "\"type\":\"forced_repatriation\"", "\"best\":60")
        .doesNotContain("Daily NK", "relative", "Min-ji", "2016-03-08");
    assertThat(office.run("releases").out())
        .contains("Release 1", "public, to anybody", "1 incident")
        .endsWith("1 release.\n");
    assertThat(office.run("releases", "1").out())
        .contains("let leave by Min-ji", "release-1.jsonl");
    assertThat(office.run("verify").out()).endsWith("OK\n");
    Path again = folder.resolve("again");
    assertThat(office.run("releases", "1", "--out", again).code()).isZero();
    assertThat(again.resolve("release-1.jsonl")).hasContent(file);
    Path release = out().resolve("release-1.jsonl");
    Path exported = folder.resolve("exported");
    Door export = office.run("export", release, "--format", "csv,geojson", "--out", exported);
    assertThat(export.code()).as(export.err()).isZero();
    assertThat(exported.resolve("csv")).isDirectoryContaining("glob:**SHA256SUMS");
    Door site = office.run("publish", "site", release, folder.resolve("site"), "--format", "none");
    assertThat(site.code()).as(site.err()).isZero();
    Door second = office.run("publish", "release", "-o", out(), "--by", "Min-ji", "--close");
    assertThat(second.code()).as(second.err()).isZero();
    String number = "\n{\"number\":1,";
    assertThat(file).contains(number);
    assertThat(Files.readString(out().resolve("release-2.jsonl"))).contains(number);
  }

  @Test
  void whereNothingMayLeaveNothingIsWrittenOrNoted() {
    Door nothing = office.run("publish", "release", "-o", out(), "--country", "VN");
    assertThat(nothing.code()).isOne();
    assertThat(nothing.err()).startsWith("No accepted incident of this selection may leave");
    assertThat(out()).doesNotExist();
    assertThat(office.run("releases").out()).isEqualTo("0 releases.\n");
    assertThat(office.run("publish", "check", "--country", "VN").out())
        .endsWith("0 incidents may leave, 0 stay inside; so nothing would leave.\n");
  }

  @Test
  void aCountryThatIsNoneIsRefusedAndNotSearchedInVain() {
    assertThat(office.run("publish", "check", "--country", "China").err())
        .isEqualTo("--country 'China' is no country's code; write two letters, such as CN.\n");
    Door date = office.run("publish", "check", "--from", "2023-13");
    assertThat(date.code()).isEqualTo(2);
    assertThat(date.err()).contains("'2023-13' cannot be read; write it as 2016-12-01");
    assertThat(office.run("incidents", "--from", "2024", "--until", "2020").err())
        .isEqualTo("--until is before --from; exchange the two.\n");
  }

  @Test
  void aPartIsNeverAddedToItsWholeInATable() throws IOException {
    office.run("add", Path.of("..", "examples", "cases", "2023-tumen"));
    for (int report = 3; report <= 9; report++) {
      office.run("review", Integer.toString(report), "accept");
    }
    Door left = release();
    assertThat(left.code()).as(left.err()).isZero();
    Path exported = folder.resolve("exported");
    office.run("export", out().resolve("release-1.jsonl"), "--format", "csv", "--out", exported);
    assertThat(Files.readString(exported.resolve("csv/tables.csv")))
        .as("300 are among the 600")
        .contains("people by type,people,type,forced_repatriation,,")
        .doesNotContain(",900,", ",660,", ",960,");
  }

  @Test
  void aStopIsOverruledByASecondPersonOrByNobody() {
    Door check = office.run("publish", "check", "--close", "--note", "Thanks to a church there.");
    assertThat(check.code()).isOne();
    Matcher id = Pattern.compile("STOP ([0-9a-f]{8}) {2}note 1").matcher(check.out());
    assertThat(id.find()).as(check.out()).isTrue();
    Door refused = release("--note", "Thanks to a church there.");
    assertThat(refused.code()).isOne();
    assertThat(refused.err()).contains("One finding stops this release");
    assertThat(out()).doesNotExist();
    String because = "The church has spoken of it in public itself.";
    Door own =
        release(
            "--note",
            "Thanks to a church there.",
            "--overrule",
            id.group(1),
            "--second",
            "min-ji",
            "--because",
            because);
    assertThat(own.err()).contains("a second person must");
    Door left =
        release(
            "--note",
            "Thanks to a church there.",
            "--overrule",
            id.group(1),
            "--second",
            "Jun",
            "--because",
            because);
    assertThat(left.code()).as(left.err()).isZero();
    assertThat(office.run("releases", "1").out()).contains("by Jun: " + because);
    Door never = office.run("publish", "check", "--note", "They hid in a safe house.");
    assertThat(never.out()).contains("nobody can overrule it");
    assertThat(office.run("verify").out()).endsWith("OK\n");
  }

  private Door release(String... more) {
    Object[] all = new Object[more.length + 7];
    Object[] first = {"publish", "release", "-o", out(), "--by", "Min-ji", "--close"};
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return office.run(all);
  }

  @Test
  void aConsentOpensWhatWasToldInConfidenceAndItsEndTellsWhatWentOut() {
    Door given =
        office.run(
            "consent",
            "add",
            "the witness",
            "--item",
            "2.1/testimony",
            "--for",
            "public",
            "--until",
            "2099-12-31");
    assertThat(given.out()).as(given.err()).isEqualTo("Kept as consent 1.\n");
    assertThat(office.run("publish", "check", "--close").out()).contains("2 incidents may leave");
    assertThat(release().code()).isZero();
    assertThat(office.run("consent", "list").out()).contains("2.1/testimony", "holds");
    Door back = office.run("consent", "revoke", "1", "--why", "she moved");
    assertThat(back.out())
        .contains("is taken back", "1 release went out", "Release 1", "to anybody", "incidents [");
    assertThat(office.run("publish", "check", "--close").out()).contains("1 incident may leave");
    assertThat(office.run("consent", "revoke", "1").err()).contains("taken back before");
    Door helper =
        office.run(
            "consent",
            "add",
            "he",
            "--item",
            "2.1/helpers",
            "--for",
            "public",
            "--until",
            "2099-12-31");
    assertThat(helper.err()).contains("never leaves");
  }

  @Test
  void lessCautionNeedsAReasonThatStaysInTheLog() {
    assertThat(office.run("publish", "exposure", "agents", "never").code()).isZero();
    Door refused = office.run("publish", "exposure", "agents", "public");
    assertThat(refused.err()).contains("write why");
    assertThat(
            office
                .run("publish", "exposure", "routes", "partner", "--why", "They asked us to.")
                .err())
        .contains("never leaves");
    assertThat(
            office
                .run("publish", "exposure", "agents", "public", "--why", "Sorts name nobody here.")
                .code())
        .isZero();
    assertThat(office.run("verify").out()).endsWith("OK\n");
  }
}
