package org.durumi.cli.estimate;

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

class EstimateCommandTests {

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void threeListsOfAnInventedPlace() throws IOException {
    file =
        Files.writeString(
            folder.resolve("lists.csv"),
            """
            Radio,Families,Office,count
            1,0,0,180
            0,1,0,140
            0,0,1,90
            1,1,0,41
            1,0,1,29
            0,1,1,22
            1,1,1,8
            """);
  }

  private JsonNode json(Object... more) throws IOException {
    Object[] arguments = new Object[more.length + 3];
    arguments[0] = "estimate";
    arguments[1] = file;
    arguments[2] = "--json";
    System.arraycopy(more, 0, arguments, 3, more.length);
    Door door = Door.run(arguments);
    assertThat(door.code()).isZero();
    assertThat(door.err()).isEmpty();
    return new ObjectMapper().readTree(door.out());
  }

  @Test
  void jsonHasEachMethodsFiguresAndWhetherTheyMayBeUsed() throws IOException {
    JsonNode report = json("--method", "dga");

    assertThat(report.fieldNames()).toIterable().containsExactly("observed", "lists", "estimates");
    assertThat(report.path("observed").asLong()).isEqualTo(510);
    assertThat(report.path("lists").get(0).asText()).isEqualTo("Radio");
    JsonNode estimate = report.path("estimates").get(0);
    assertThat(estimate.fieldNames())
        .toIterable()
        .containsExactly(
            "method",
            "estimate",
            "median",
            "lower",
            "upper",
            "defensible",
            "reason",
            "diagnostics");
    assertThat(estimate.path("lower").asDouble()).isLessThan(estimate.path("median").asDouble());
    assertThat(estimate.path("diagnostics").path("sensitivity")).isNotEmpty();
    assertThat(estimate.path("diagnostics").path("assumes").asText()).isNotEmpty();
  }

  @Test
  void theSameSeedPrintsTheSame() {
    String once = Door.run("estimate", file, "--method", "sparse", "--seed", "5").out();
    String again = Door.run("estimate", file, "--method", "sparse", "--seed", "5").out();

    assertThat(again).isEqualTo(once).contains("It assumes", "What breaks it");
  }

  @Test
  void whereNothingCanBeDefendedThatIsTheAnswer() throws IOException {
    Files.writeString(file, "A,B,count\n1,0,30\n0,1,20\n1,1,9\n");
    Door door = Door.run("estimate", file, "--method", "loglinear");

    assertThat(door.code()).isZero();
    assertThat(door.out())
        .contains("cannot be said", "No defensible estimate: there are fewer than 3");
    assertThat(
            json("--method", "loglinear").path("estimates").get(0).path("defensible").asBoolean())
        .isFalse();
  }

  @Test
  void plotsAreWrittenInBothForms() throws IOException {
    Path plots = folder.resolve("plots");
    Door door = Door.run("estimate", file, "--method", "dga", "--plots", plots);

    assertThat(door.code()).isZero();
    for (String name : new String[] {"totals", "overlaps", "sensitivity"}) {
      assertThat(plots.resolve(name + ".svg")).content().startsWith("<svg").contains("</svg>");
      assertThat(Files.readAllBytes(plots.resolve(name + ".png"))).startsWith(PNG);
    }
    assertThat(plots.resolve("overlaps.svg")).content().contains("Families");
  }

  @Test
  void aFileThatIsNoTableIsSaidInOneSentence() throws IOException {
    Files.writeString(file, "A,B,count\n1,0,30\n0,7,20\n");
    Door wrong = Door.run("estimate", file);
    Door missing = Door.run("estimate", folder.resolve("other.csv"));

    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.err()).contains("lists.csv, row 3, has in column 2").hasLineCount(1);
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err()).contains("other.csv is not there").hasLineCount(1);
  }
}
