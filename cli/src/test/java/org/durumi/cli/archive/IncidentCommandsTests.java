package org.durumi.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.durumi.cli.Door;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentCommandsTests {

  private static final String AGAIN =
      "On 20 August 2019 nine North Korean refugees were arrested by police in Yanji, a relative"
          + " said.";

  private static final String KILLING =
      "Two shot at Namyang\n\n2021-03-02\n\nBorder guards shot and killed two men in Namyang on March 1, a source in the"
          + " province said.";

  @TempDir private Path folder;

  private Office office;

  @BeforeEach
  void openOffice() {
    office = new Office(folder);
    office.run(
        "add",
        office.report("a.txt", Office.ARREST),
        office.report("b.txt", AGAIN),
        office.report("c.txt", KILLING));
  }

  private static JsonNode json(Door door) throws JsonProcessingException {
    assertThat(door.code()).as(door.err()).isZero();
    return new ObjectMapper().readTree(door.out());
  }

  private String id(String telling) throws JsonProcessingException {
    return json(office.run("incident", telling, "--json")).path("id").asText();
  }

  @Test
  void incidentsAreListedEachOnceWithWhatTheyRestOn() throws JsonProcessingException {
    Door list = office.run("incidents");
    assertThat(list.code()).as(list.err()).isZero();
    assertThat(list.out())
        .contains("Arrest or detention", "Yanji, CN", "2019-08-20", "2 tellings", "9 people")
        .endsWith("2 incidents, of accepted and proposed events.\n");
    JsonNode all = json(office.run("incidents", "--json", "--type", "shooting"));
    assertThat(all.path("count").asInt()).isOne();
    assertThat(all.path("incidents").get(0).path("place").asText()).isEqualTo("Namyang");
    assertThat(office.run("incidents", "--from", "soon").code()).isEqualTo(2);
  }

  @Test
  void oneIncidentIsShownWithItsTellingsRootsAndLinks() throws JsonProcessingException {
    Door shown = office.run("incident", id("1.1").substring(0, 8));
    assertThat(shown.out())
        .contains("1.1", "2.1", "where", "Yanji", "Roots", "Links", "likely to be one", "\u2588");
    JsonNode file = json(office.run("incident", "2.1", "--json"));
    assertThat(file.path("tellings")).hasSize(2);
    assertThat(file.path("links").get(0).path("weights")).isNotEmpty();
  }

  @Test
  void noIdAtAllIsAskedFor() {
    for (String empty : new String[] {"", " "}) {
      Door refused = office.run("incident", empty);
      assertThat(refused.code()).isNotZero();
      assertThat(refused.err()).contains("Name an incident by its id");
    }
  }

  @Test
  void mergingSplittingAndUndoingAreOneCommandEach() throws JsonProcessingException {
    String raid = id("1.1");
    assertThat(office.run("incident", raid, "merge", "3.1", "--why", "one gang").out())
        .contains("3 tellings");
    assertThat(office.run("incident", raid, "split", "3.1").out())
        .contains("Arrest or detention", "2 tellings", "Shooting", "1 telling");
    Door refused = office.run("incident", raid, "merge", "3.1");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err())
        .contains(" and 3.1 were said to be two incidents", "take that back first")
        .doesNotContain("\tat ");
    assertThat(office.run("incident", raid, "undo").out()).contains("3 tellings");
    assertThat(office.run("incident", raid).out()).contains("are one incident", "one gang");
    assertThat(office.run("verify").out()).endsWith("OK\n");
  }

  @Test
  void theArchiveIsLinkedAnewOfAcceptedEventsAloneIfThatIsWanted() {
    office.run("review", "1.1", "accept");
    assertThat(office.run("link", "--accepted-only").out())
        .isEqualTo("1 incident, 0 of them with several tellings, of accepted events alone.\n");
    assertThat(office.run("incidents").out()).endsWith("1 incident, of accepted events alone.\n");
    assertThat(office.run("link").out()).contains("2 incidents, 1 of them with several tellings");
  }

  @Test
  void whatIsMistypedCostsOneSentence() {
    assertThat(office.run("incident", "zz").err()).isEqualTo("There is no incident zz.\n");
    assertThat(office.run("incident", "9.1").err()).contains("Event 9.1 is of no incident");
    assertThat(office.run("incident", "1.1", "burn").err()).contains("say merge, split or undo");
    assertThat(office.run("incident", "1.1", "merge").err()).contains("merge takes one other");
    assertThat(office.run("incident", "1.1", "split", "3.1").err())
        .contains("3.1 does not tell of incident");
  }

  @Test
  void whatIsLearnedIsShownAndNotUsedUntilEnoughDecisionsBearItOut()
      throws JsonProcessingException {
    office.run("incident", "3.1", "merge", "1.1");
    Door shown = office.run("link", "--learn");
    assertThat(shown.code()).as(shown.err()).isZero();
    assertThat(shown.out())
        .contains("2 decisions", "Learned from the tellings alone", "place", "bits lost on each")
        .endsWith("it cannot be used. The shipped weights are in force.\n");
    JsonNode json = json(office.run("link", "--learn", "--json"));
    assertThat(json.path("better").asBoolean()).isFalse();
    assertThat(json.path("weights")).hasSizeGreaterThan(50);
    Door use = office.run("link", "--learn", "--use");
    assertThat(use.code()).isNotZero();
    assertThat(use.err()).contains("too few decisions");
    assertThat(json(office.run("link", "--learn", "--shipped", "--json")).path("in_force").asText())
        .isEqualTo("shipped");
    assertThat(office.run("link", "--use").code()).isEqualTo(2);
  }
}
