package org.durumi.reader.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MucReaderTests {

  @Test
  void fillersArePythonsWhateverTheWindowsAre() {
    MucReader reader = new MucReader(Encoder.load(Fixture.TINY));
    JsonNode python = Fixture.json("fillers.json");
    assertThat(python).hasSize(3);
    int most = 0;
    for (JsonNode text : python) {
      Map<String, List<String>> ours = reader.fillers(text.path("text").asText());
      assertThat(ours).hasSize(text.path("fillers").size());
      for (String role : ours.keySet()) {
        List<String> wanted = new ArrayList<>();
        text.path("fillers").path(role).forEach(filler -> wanted.add(filler.asText()));
        assertThat(ours.get(role)).as(role).isEqualTo(wanted);
        most = Math.max(most, wanted.size());
      }
    }
    assertThat(most).isPositive();
  }

  @Test
  void fillersAreComparedWithoutCaseArticlesAndPunctuation() {
    assertThat(MucReader.normal("THE \"Farabundo\" Front, a  group"))
        .isEqualTo("farabundo front group");
  }
}
