package org.durumi.cli.count;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.durumi.cli.Door;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountCommandTests {

  @TempDir private Path folder;

  @BeforeEach
  void threeReportsOfTwoArrestsAndAYearlyTotal() throws IOException {
    write("bay", "2019-05-05", arrest("2019-05-04", "Tumen", "Twelve were taken in Tumen.", 12));
    write("hill", "2019-06-21", arrest("2019-06-20", "Shenyang", "Seven were taken.", 7));
    Files.writeString(
        folder.resolve("yearly.json"),
        """
        {"report":{"id":"yearly","outlet":"A Yearly","published":"2020-01-15","language":"en"},
         "events":[],
         "rollups":[{"type":"arrest_detention","count":{"min":41,"max":41},
           "date":{"text":"in 2019","start":"2019-01-01","end":"2019-12-31"},
           "evidence":[{"text":"In 2019 in all 41 people were taken."}]}]}
        """);
  }

  private void write(String name, String published, String event) throws IOException {
    Files.writeString(
        folder.resolve(name + ".json"),
        """
        {"report":{"id":"%1$s","outlet":"The %1$s Weekly","published":"%2$s","language":"en"},
         "events":[%3$s],"rollups":[]}
        """
            .formatted(name, published, event));
  }

  private static String arrest(String day, String place, String words, int people) {
    return """
    {"type":"arrest_detention","modality":"occurred","date":{"start":"%1$s","end":"%1$s"},
     "place":{"text":"%2$s"},"evidence":[{"text":"%3$s"}],
     "victims":[{"description":"people","count":{"min":%4$d,"max":%4$d}}]}
    """
        .formatted(day, place, words, people);
  }

  @Test
  void printsLowerBestAndUpperOfEachMonthAndInAll() {
    Door door = Door.run("count", "--casefiles", folder, "--by", "month");

    assertThat(door.code()).isZero();
    assertThat(door.out().lines().map(line -> line.strip().replaceAll(" +", " ")))
        .startsWith("lower best upper", "2019-05 12 12 34", "2019-06 7 7 29", "in all 41 41 41");
  }

  @Test
  void saysWhatTheBoundsRestOn() {
    Door door = Door.run("count", "--casefiles", folder, "--where", "when=2019", "--why");

    assertThat(door.out())
        .contains("At least 41 because A Yearly counts 41", "19 are recorded singly");
  }

  @Test
  void aProvinceHoldsItsTownsAndNoOthers() throws IOException {
    Door door =
        Door.run(
            "count", "--casefiles", folder, "--where", "place=jilin", "--by", "place", "--json");
    JsonNode json = new ObjectMapper().readTree(door.out());

    assertThat(json.path("rows")).hasSize(1);
    assertThat(json.path("rows").path(0).path("key").asText()).isEqualTo("CN/Jilin/Tumen");
    assertThat(json.path("all").path("lower").asInt()).isEqualTo(12);
  }

  @Test
  void claimsThatCannotAllBeTrueAreNamed() throws IOException {
    write("lake", "2019-05-06", arrest("2019-05-04", "Tumen", "Nineteen were seized there.", 60));
    Door door = Door.run("count", "--casefiles", folder, "--why");

    assertThat(door.out())
        .contains("contradiction", "A Yearly says 41 in all from 2019-01-01 to 2019-12-31");
    JsonNode json =
        new ObjectMapper()
            .readTree(Door.run("count", "--casefiles", folder, "--json", "--why").out());
    assertThat(json.path("all").path("conflicts").toString()).contains("A Yearly says 41");
  }

  @Test
  void aDenialIsShownThoughItChangesNoNumber() throws IOException {
    String denied = arrest("2019-05-04", "Tumen", "No such thing ever was, he said.", 12);
    write("office", "2019-05-09", denied.replace("occurred", "denied"));
    Door door = Door.run("count", "--casefiles", folder, "--where", "when=2019-05", "--why");

    assertThat(door.out()).contains("12", "Changes no number:", "The office Weekly (a denial)");
  }

  @Test
  void numbersBeyondAllMeasureAreALowerBoundAndNoFault() throws IOException {
    write("sky", "2018-05-05", arrest("2018-05-04", "Hanoi", "Very many.", 1_500_000_000));
    write("sea", "2017-05-05", arrest("2017-05-04", "Kunming", "All of them.", 1_500_000_000));
    Door door = Door.run("count", "--casefiles", folder);

    assertThat(door.code()).isZero();
    assertThat(door.out()).contains("2147483647", "or more");
  }

  @Test
  void whatIsNotUnderstoodIsSaidInOneSentence() {
    for (String where : new String[] {"who=all", "type=picnic", "when=soon", "place=Atlantis"}) {
      Door door = Door.run("count", "--casefiles", folder, "--where", where);
      assertThat(door.code()).isEqualTo(2);
      assertThat(door.err()).contains(where.substring(where.indexOf('=') + 1)).hasLineCount(1);
    }
  }
}
