package org.durumi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCommandTests {

  private static final String ENGLISH =
      """
      {"report": {"published": "2021-03-02", "language": "en", "outlet": "Harbour Post"},
       "events": [{"type": "arrest_detention", "modality": "occurred",
         "evidence": [{"text": "Police in Shenyang arrested 17 defectors on Sunday."}],
         "date": {"start": "2021-02-28", "end": "2021-02-28"},
         "place": {"text": "Shenyang", "country": "CN"},
         "victims": [{"description": "17 defectors", "count": {"min": 17, "max": 17}}]}]}
      """;

  private static final String KOREAN =
      """
      {"report": {"published": "2021-03-03", "language": "ko"},
       "events": [{"type": "arrest_detention",
         "evidence": [{"text": "중국 공안이 선양에서 탈북민 17명을 체포했다."}],
         "date": {"start": "2021-02-28", "end": "2021-02-28"},
         "place": {"text": "선양시"},
         "victims": [{"description": "탈북민 17명", "count": {"min": 17, "max": 17}}]},
        {}]}
      """;

  @TempDir private Path folder;

  @Test
  void casefilesOfOneHappeningInTwoLanguagesMakeOneIncident() throws IOException {
    write("one", ENGLISH);
    write("two", KOREAN);
    Door door = Door.run("link", "--casefiles", folder, "--json");
    assertThat(door.code()).isZero();
    JsonNode incidents = new ObjectMapper().readTree(door.out()).path("incidents");
    assertThat(incidents).hasSize(2);
    assertThat(incidents.path(0).path("tellings").toString())
        .isEqualTo("[{\"report\":\"one\",\"event\":0},{\"report\":\"two\",\"event\":0}]");
    assertThat(incidents.path(0).path("roots").toString()).isEqualTo("[[\"one\"],[\"two\"]]");
    assertThat(incidents.path(1).path("tellings").toString())
        .isEqualTo("[{\"report\":\"two\",\"event\":1}]");
  }

  @Test
  void whatTheProgramReadsItCanLink() {
    Path casefiles = folder.resolve("casefiles");
    assertThat(Door.run("read", "--out", casefiles, Path.of("..", "examples")).code()).isZero();
    Door door = Door.run("link", "--casefiles", casefiles);
    assertThat(door.code()).isZero();
    assertThat(door.out()).contains("1 root").containsPattern("\\d+ incidents from \\d+ tellings");
  }

  @Test
  void aFileThatIsNoCasefileIsSaidInOneSentenceAndLeftOut() throws IOException {
    write("good", ENGLISH);
    write("half", ENGLISH.substring(0, 150));
    write("other", "{\"colour\": \"red\"}");
    Door door = Door.run("link", "--casefiles", folder, "--json");
    assertThat(door.code()).isEqualTo(1);
    assertThat(door.err().lines())
        .hasSize(2)
        .allMatch(line -> line.endsWith("; it is left out."))
        .noneMatch(line -> line.contains("Shenyang"));
    assertThat(door.out()).contains("\"good\"");
  }

  @Test
  void aMarkOfUnicodeBeforeACasefileIsNoFault() throws IOException {
    write("marked", "\uFEFF" + ENGLISH);
    Door door = Door.run("link", "--casefiles", folder);

    assertThat(door.code()).isZero();
    assertThat(door.out()).endsWith("1 incident from 1 telling in 1 casefile.\n");
  }

  @Test
  void aFolderThatIsNotThereIsNotUnderstood() {
    Door door = Door.run("link", "--casefiles", folder.resolve("none"));
    assertThat(door.code()).isEqualTo(2);
    assertThat(door.err()).contains("is not a folder of casefiles.");
  }

  @Test
  void strangeValuesStayUnknown() throws IOException {
    write(
        "odd",
        """
        {"events": [{"type": "dance", "date": {"start": "2021-13-01"}, "place": {"country": "ZZ"},
          "victims": [{"count": {"min": 9, "max": 2}}, {"count": {"min": -1}}], "agents": ["police"],
          "evidence": ["plain words"], "attribution": [{"via": [{}]}]}, null, 7]}
        """);
    Door door = Door.run("link", "--casefiles", folder, "--json");
    assertThat(door.code()).isZero();
    assertThat(new ObjectMapper().readTree(door.out()).path("incidents")).hasSize(3);
  }

  private void write(String name, String json) throws IOException {
    Files.writeString(folder.resolve(name + ".json"), json);
  }
}
