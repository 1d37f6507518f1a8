package org.durumi.reader.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MucReaderTests {

  private final Encoder encoder = Encoder.load(Fixture.TINY);

  @Test
  void fillersArePythonsWhateverTheWindowsAre() {
    MucReader reader = new MucReader(encoder, Fixture.TINY);
    JsonNode python = Fixture.json("fillers.json");
    assertThat(python).hasSize(5);
    int most = 0;
    for (JsonNode text : python) {
      Map<String, List<String>> ours = reader.fillers(text.path("text").asText());
      assertThat(ours).hasSize(text.path("fillers").size());
      for (String role : ours.keySet()) {
        assertThat(ours.get(role)).as(role).isEqualTo(words(text.path("fillers").path(role)));
        most = Math.max(most, ours.get(role).size());
      }
    }
    assertThat(most).isGreaterThan(1);
  }

  @Test
  void stringsAndTheirLikelihoodsArePythons() {
    for (JsonNode text : Fixture.json("fillers.json")) {
      String all = text.path("text").asText();
      List<Piece> pieces = new ArrayList<>();
      List<float[]> vectors = new ArrayList<>();
      for (Window window : encoder.windows(all)) {
        try (Encoding encoding = encoder.read(window)) {
          pieces.addAll(window.pieces());
          vectors.addAll(encoding.vectors());
        }
      }
      MucCandidates candidates = MucCandidates.of(all, pieces);
      assertThat(candidates.strings()).isEqualTo(words(text.path("strings")));
      if (!candidates.strings().isEmpty()) {
        float[][] features = Fixture.TINY.mucLexicon().features(all, candidates, pieces.size());
        float[][] likely =
            new MucJudge(Fixture.TINY)
                .of(vectors.toArray(float[][]::new), candidates, features)
                .probabilities();
        for (int i = 0; i < likely.length; i++) {
          for (int role = 0; role < likely[i].length; role++) {
            double wanted = text.path("likely").path(i).path(role).asDouble();
            assertThat((double) likely[i][role])
                .as(candidates.strings().get(i))
                .isCloseTo(wanted, within(0.002));
          }
        }
      }
    }
  }

  @Test
  void fillersAreComparedWithoutCaseArticlesAndPunctuation() {
    assertThat(MucReader.normal("THE \"Farabundo\" Front, a  group"))
        .isEqualTo("farabundo front group");
  }

  private static List<String> words(JsonNode array) {
    List<String> words = new ArrayList<>();
    array.forEach(node -> words.add(node.asText()));
    return words;
  }
}
