package org.durumi.archive.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.durumi.archive.evidence.CanonicalJson;
import org.durumi.archive.evidence.Commitments;
import org.durumi.archive.evidence.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTests {

  private static final SampleArchive ARCHIVE = SampleArchive.withReports();

  @TempDir private Path folder;

  /** What is left out, and words of it that must be nowhere in the pack. */
  @ParameterizedTest
  @CsvSource({
    "event.*.victims, 일가족",
    "event.1.victims, 九名",
    "event.1.place, 옌지",
    "event.1.place, Yanji",
    "event.1.place, 南宁",
    "event.1.agents, 공안",
    "event.1.date, 8月19日",
    "event.1.trigger, 체포",
    "event.2, 투먼",
    "title, 은신처",
    "outlet, 두만강소식",
    "url, outlet2.example",
    "text, 소식통",
    "text, 南宁",
    "snapshot, page-1.html",
    "name, page-2",
    "rollup, 5명",
    "decision.by, Okafor",
    "by, Mi-rae",
    "why, Two sources",
    "decision, Okafor",
    "proposal, Nanning",
    "extraction, 2020-09-14",
  })
  void whatIsLeftOutIsNowhereInThePack(String pattern, String canary) throws IOException {
    Path pack = pack(Redaction.of(List.of(pattern)));
    assertThat(PackCheck.check(pack, List.of())).extracting(PackCheck.Outcome::code).isEqualTo(0);
    Map<String, byte[]> files = PackFolder.of(pack);
    assertThat(files).isNotEmpty().doesNotContainKey("durumi/nothing");
    files.forEach((name, bytes) ->
        assertThat(new String(bytes, StandardCharsets.UTF_8)).as(name).doesNotContain(canary));
    assertThat(Files.readString(pack, StandardCharsets.ISO_8859_1))
        .doesNotContain(
            new String(canary.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text",
        "title",
        "url",
        "outlet",
        "published",
        "id",
        "language",
        "name",
        "capture",
        "snapshot",
        "sha256",
        "notes",
        "warnings",
        "event.1.place",
        "event.2",
        "rollup",
        "extraction",
        "proposal"
      })
  void remarksOfTheReadingLeaveWithAnythingOfAReport(String pattern) {
    for (Redaction redaction :
        List.of(Redaction.of(List.of(pattern)), Redaction.of(List.of(pattern, "decision")))) {
      Path file = folder.resolve(redaction.hashCode() + ".zip");
      new PackWriter(ARCHIVE.key).write(ARCHIVE.content(), redaction, file);
      Map<String, byte[]> files = PackFolder.of(file);
      files.forEach((name, bytes) ->
          assertThat(new String(bytes, StandardCharsets.UTF_8))
              .as(name)
              .doesNotContain("canary", "Kim-Chol"));
      assertThat(PackFolder.broken(files)).isEmpty();
    }
  }

  @Test
  void remarksOfTheReadingStayWhereNothingOfAReportIsLeftOut() {
    for (String pattern : List.of("files", "decision.by", "decision.verdict")) {
      Path file = folder.resolve(pattern + ".zip");
      new PackWriter(ARCHIVE.key).write(ARCHIVE.content(), Redaction.of(List.of(pattern)), file);
      assertThat(PackFolder.text(PackFolder.of(file), "durumi/pack.json"))
          .contains("canary1.example", "witness-Kim-Chol-2", "canary-warning-1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "title", "id", "name", "published", "notes", "outlet"})
  void addressesAndFileNamesLeaveWithWhatTheyOftenRepeat(String pattern) {
    String json =
        PackFolder.text(PackFolder.of(pack(Redaction.of(List.of(pattern)))), "durumi/pack.json");
    assertThat(json).doesNotContain("outlet1.example", "page-1", "page-2");
  }

  @Test
  void theCheckTellsWhatIsWithheld() {
    Path pack = pack(Redaction.of(List.of("decision.by")));
    assertThat(PackCheck.check(pack, List.of()).text())
        .contains("WITHHELD", "Entry 7 (decision): by", "4 fields are withheld")
        .endsWith("OK" + System.lineSeparator());
  }

  @Test
  void whatReviewersAreCalledTakesNeitherTextNorQuotesWithIt() {
    Map<String, byte[]> files = PackFolder.of(pack(Redaction.of(List.of("by"))));
    assertThat(files.keySet()).anyMatch(name -> name.startsWith("durumi/texts/"));
    assertThat(PackFolder.text(files, "durumi/casefiles/1.json")).contains("일가족");
  }

  @Test
  void filesAloneMayBeLeftOutAndTheirDigestsStay() {
    Map<String, byte[]> files = PackFolder.of(pack(Redaction.of(List.of("files"))));
    assertThat(files.keySet())
        .noneMatch(name -> name.startsWith("durumi/texts/"))
        .noneMatch(name -> name.startsWith("durumi/snapshots/"));
    assertThat(PackFolder.text(files, "durumi/pack.json"))
        .contains(Sha256.of(SampleReport.KOREAN.utf8()).hex(), "일가족");
    assertThat(PackFolder.broken(files)).isEmpty();
  }

  @Test
  void keepingTheTextIsPossibleAndWarnedOf() {
    Path file = folder.resolve("pack.zip");
    Redaction redaction = Redaction.of(List.of("event.1.place")).keepingText();
    List<String> remarks = new PackWriter(ARCHIVE.key).write(ARCHIVE.content(), redaction, file);
    assertThat(remarks).anyMatch(s -> s.contains("stay, and may hold what is left out"));
    assertThat(PackFolder.of(file).keySet()).anyMatch(name -> name.startsWith("durumi/texts/"));
  }

  @Test
  void whatElseIsLeftOutIsSaid() {
    List<String> remarks =
        new PackWriter(ARCHIVE.key)
            .write(
                ARCHIVE.content(),
                Redaction.of(List.of("event.1.victims")),
                folder.resolve("pack.zip"));
    assertThat(String.join(" ", remarks)).contains("event.1.evidence", "title", "why", "sha256");
    assertThat(String.join(" ", remarks)).doesNotContain("일가족", "九名");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"victims", "event.9", "event.*.vctims", "report", "", "fields", "*.*.*.*"})
  void aNameThatNothingHasIsRefused(String pattern) {
    assertThatThrownBy(() -> pack(Redaction.of(List.of(pattern))))
        .isInstanceOf(PackFaultException.class)
        .hasMessageContaining("Nothing in these reports is called");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "snapshot", "files", "extraction"})
  void theTextIsNotLeftOutAndKept(String pattern) {
    assertThatThrownBy(() -> pack(Redaction.of(List.of(pattern)).keepingText()))
        .isInstanceOf(PackFaultException.class)
        .hasMessageContaining("cannot be left out and kept");
  }

  @Test
  void namesAreLeftOutOfOtherFieldsInWhicheverCaseOrPart() {
    SampleArchive archive = new SampleArchive();
    archive.add(
        new SampleReport(
            1, "ko", "Court frees Okafor’s driver", "Ｈａｎ News", SampleReport.KOREAN.text()));
    Path file = folder.resolve("pack.zip");
    new PackWriter(archive.key).write(archive.content(), Redaction.of(List.of("by")), file);
    Map<String, byte[]> files = PackFolder.of(file);
    String json = PackFolder.text(files, "durumi/pack.json");
    assertThat(json).doesNotContain("Okafor", "Ｈａｎ News");
    assertThat(PackFolder.broken(files)).isEmpty();
  }

  @Test
  void aWithheldValueOfFewPossibilitiesCannotBeGuessed() throws IOException {
    Path pack = pack(Redaction.of(List.of("decision.verdict", "event", "decision.event")));
    JsonNode json =
        CanonicalJson.read(
            PackFolder.text(PackFolder.of(pack), "durumi/pack.json")
                .getBytes(StandardCharsets.UTF_8));
    JsonNode packed = json.get("entries").get(3);
    JsonNode body =
        CanonicalJson.read(packed.get("body").textValue().getBytes(StandardCharsets.UTF_8));
    String verdict = body.get("fields").get("verdict").textValue();
    List<JsonNode> guesses =
        List.of(
            new TextNode("accept"), new TextNode("reject"), new IntNode(1), NullNode.getInstance());
    for (JsonNode guess : guesses) {
      for (JsonNode other : packed.get("opened")) {
        byte[] salt = Sha256.fromHex(other.get("salt").textValue()).bytes();
        assertThat(Commitments.of(salt, guess).hex()).isNotEqualTo(verdict);
      }
      assertThat(Commitments.of(new byte[32], guess).hex()).isNotEqualTo(verdict);
      assertThat(Sha256.of(CanonicalJson.write(guess)).hex()).isNotEqualTo(verdict);
    }
    byte[] seed = ARCHIVE.log.get(7).seed();
    assertThat(Commitments.of(Commitments.salt(seed, "verdict"), guesses.getFirst()).hex())
        .as("with the secret seed, the right guess would fit")
        .isEqualTo(verdict);
    assertThat(packed.toString()).doesNotContain(Sha256.of(seed).hex());
  }

  private Path pack(Redaction redaction) {
    Path file = folder.resolve("pack.zip");
    new PackWriter(ARCHIVE.key).write(ARCHIVE.content(), redaction, file);
    return file;
  }
}
