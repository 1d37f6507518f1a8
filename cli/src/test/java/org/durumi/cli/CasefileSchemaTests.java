package org.durumi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.durumi.reader.casefile.CasefileJson;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Modality;
import org.junit.jupiter.api.Test;

class CasefileSchemaTests {

  private static final Path PAGE = Path.of("..", "docs", "casefile.schema.json");

  private final CasefileJson form = new CasefileJson();
  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void everyCasefileFitsTheSchema() throws IOException {
    assertFits(SampleCasefiles.full());
    assertFits(SampleCasefiles.empty());
    assertFits(SampleCasefiles.withAct("Two were shot.", "shot"));
  }

  @Test
  void theSchemaRefusesWhatNoCasefileSays() throws IOException {
    String json = form.write(SampleCasefiles.full());
    assertThat(schema().validate(json.replace("\"occurred\"", "\"perhaps\""), InputFormat.JSON))
        .isNotEmpty();
    assertThat(
            schema().validate(json.replace("\"span\":[27,33]", "\"span\":[27]"), InputFormat.JSON))
        .isNotEmpty();
    assertThat(schema().validate(json.replace("\"warnings\"", "\"remarks\""), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void everySpanHoldsExactlyItsWords() throws IOException {
    Casefile casefile = SampleCasefiles.full();
    String text = casefile.report().text().string();
    int checked = Attested.check(mapper.readTree(form.write(casefile)), text);
    assertThat(checked).isGreaterThan(15);
  }

  @Test
  void theSchemaListsEveryValueThatTheCodeKnows() throws IOException {
    JsonNode parts = mapper.readTree(Files.readString(PAGE)).get("$defs");
    assertThat(words(parts.at("/type/enum")))
        .containsExactly(Arrays.stream(ActType.values()).map(ActType::code).toArray(String[]::new));
    assertThat(words(parts.at("/event/properties/modality/enum")))
        .containsExactly(
            Arrays.stream(Modality.values()).map(Modality::code).toArray(String[]::new));
    assertThat(words(parts.at("/agent/properties/kind/enum")))
        .containsExactly(
            Arrays.stream(Agent.Kind.values()).map(Agent.Kind::code).toArray(String[]::new));
  }

  @Test
  void aCasefileIsOneLineOfPlainNumbers() {
    String json = form.write(SampleCasefiles.full());
    assertThat(json)
        .doesNotContain("\n")
        .contains("\"amount\":2000000,")
        .contains("\"confidence\":0.8765,")
        .contains("\"lat\":42.96611,");
  }

  @Test
  void charactersThatTripOtherProgramsAreEscapedAndComeBackTheSame() throws IOException {
    String odd = "shot\u202e\u2028\u0085\u001b[2J\ud800";
    String json = form.write(SampleCasefiles.withAct("One was " + odd + " there", odd));
    assertThat(json).contains("shot\\u202e\\u2028\\u0085\\u001B[2J\\ud800");
    assertThat(mapper.readTree(json).at("/events/0/trigger/text").asText()).isEqualTo(odd);
  }

  private void assertFits(Casefile casefile) throws IOException {
    assertThat(schema().validate(form.write(casefile), InputFormat.JSON)).isEmpty();
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(PAGE), InputFormat.JSON);
  }

  private static String[] words(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).toArray(String[]::new);
  }
}
