package org.durumi.archive.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.durumi.archive.evidence.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packs with decisions that were taken back and events that people added. */
class SecondThoughtsTests {

  private static final String PACK = "durumi/pack.json";
  private static final SampleReport REPORT = SampleReport.KOREAN;

  private final SampleArchive archive = SampleArchive.withSecondThoughts();

  @TempDir private Path folder;

  private Map<String, byte[]> pack(Redaction redaction) {
    Path file = folder.resolve("pack.zip");
    new PackWriter(archive.key).write(archive.content(), redaction, file);
    return PackFolder.of(file);
  }

  private List<String> broken() {
    return PackFolder.broken(pack(Redaction.none()));
  }

  @Test
  void theyHold() {
    assertThat(broken()).isEmpty();
  }

  @Test
  void aTakingBackInBetweenIsNotLeftOutEvenByWhoHoldsTheKey() {
    for (int dropped : new int[] {5, 6}) {
      Map<String, byte[]> files = pack(Redaction.none());
      ObjectNode json = (ObjectNode) CanonicalJson.read(files.getOrDefault(PACK, new byte[0]));
      ((ArrayNode) json.get("entries")).remove(dropped);
      files.put(PACK, CanonicalJson.write(json));
      PackFolder.seal(files, archive.key);
      assertThat(PackFolder.broken(files)).as("%d", dropped).isNotEmpty();
      assertThat(folder.resolve("pack.zip").toFile().delete()).isTrue();
    }
  }

  @Test
  void nothingIsTakenBackThatDoesNotStand() {
    archive.decide(REPORT.undone(1));
    assertThat(broken()).singleElement().asString().contains("where none stands");
  }

  @Test
  void anAdditionAndWhatFollowedMayBeTakenBackAndNoMore() {
    archive.decide(REPORT.undone(3));
    archive.decide(REPORT.undone(3));
    assertThat(PackFolder.broken(pack(Redaction.none()))).isEmpty();
    assertThat(page()).contains("<td>1.3</td>").contains("<span class=\"verdict\">taken back<");
    assertThat(folder.resolve("pack.zip").toFile().delete()).isTrue();
    archive.decide(REPORT.undone(3));
    assertThat(broken()).singleElement().asString().contains("where none stands");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5})
  void anEventIsAddedUnderTheNextNumberAlone(int number) {
    archive.decide(REPORT.added(number, 2));
    assertThat(broken()).singleElement().asString().contains("is there already");
  }

  @Test
  void anEventIsSplitOffOneThatIsThere() {
    ObjectNode added = REPORT.added(4, 1);
    archive.decide(added.put("from", 4));
    assertThat(broken()).singleElement().asString().contains("off one that is not there");
  }

  @Test
  void aDecisionAboutAnEventThatIsNotThereIsFound() {
    archive.decide(REPORT.decision(9, "accept", "Han Mi-rae", null, NullNode.getInstance()));
    assertThat(broken()).singleElement().asString().contains("is about an event that is not there");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "decision.verdict",
        "decision.event",
        "decision",
        "from",
        "event.3",
        "event.*.trigger",
        "by",
        "text"
      })
  void theyHoldWhateverIsLeftOut(String pattern) {
    assertThat(PackFolder.broken(pack(Redaction.of(List.of(pattern))))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "event.3.trigger, 이송",
    "event.3.evidence, 새벽에",
    "event.2.type, \"transfer\"",
    "event.2.modality, event.3.modality\":{",
    "decision.why, Two acts",
  })
  void whatIsLeftOutOfAnEventIsNotToldByItsCopy(String pattern, String canary) {
    Map<String, byte[]> files = pack(Redaction.of(List.of(pattern)));
    assertThat(PackFolder.text(files, PACK)).contains("event.3.").doesNotContain(canary);
    assertThat(PackFolder.text(files, "READ ME FIRST.html")).doesNotContain(canary);
  }

  @Test
  void wordsOfAnAddedEventTakeTheTextWithThemAndReviewersAloneDoNot() {
    assertThat(pack(Redaction.of(List.of("event.3.trigger"))).keySet())
        .noneMatch(name -> name.startsWith("durumi/texts/"));
    assertThat(folder.resolve("pack.zip").toFile().delete()).isTrue();
    assertThat(pack(Redaction.of(List.of("decision"))).keySet())
        .anyMatch(name -> name.startsWith("durumi/texts/"));
  }

  @Test
  void thePageTellsWhatStandsAndWhatWasTakenBack() {
    String page = page();
    assertThat(page)
        .containsSubsequence(
            "<td>1.1</td>",
            ">proposed<",
            "<td>1.2</td>",
            ">corrected<",
            "<td>1.3</td>",
            ">accepted<")
        .containsSubsequence("accepted</span> by", "taken back later")
        .contains("earlier decision taken back", "One source only.", "Split off event 1.2")
        .contains("added</span> by");
  }

  @Test
  void whereDecisionsAreWithheldThePageDoesNotGuess() {
    archive.decide(REPORT.undone(3));
    Redaction redaction = Redaction.of(List.of("decision.verdict"));
    PackContent content = archive.content();
    String page =
        new String(
            ReadMe.page(content, redaction.apply(content.entries()), archive.key.publicKey()),
            StandardCharsets.UTF_8);
    assertThat(page.substring(page.indexOf("<td>1.1</td>"), page.indexOf("</table>")))
        .contains("withheld")
        .doesNotContain("accepted", "taken back");
  }

  private String page() {
    PackContent content = archive.content();
    return new String(
        ReadMe.page(content, Redaction.none().apply(content.entries()), archive.key.publicKey()),
        StandardCharsets.UTF_8);
  }
}
