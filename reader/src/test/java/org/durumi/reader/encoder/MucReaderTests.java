package org.durumi.reader.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MucReaderTests {

  /** How far from Python's a likelihood may be: processors round differently. */
  private static final double ROUNDING = 0.002;

  private static final Comparator<Double> LIKELIEST_FIRST =
      (one, other) -> Math.abs(one - other) <= ROUNDING ? 0 : Double.compare(other, one);

  private final Encoder encoder = Encoder.load(Fixture.TINY);

  /** Where two strings are as likely, a processor's rounding decides which is told. */
  @Test
  void fillersArePythonsButForTies() {
    MucReader reader = new MucReader(encoder, Fixture.TINY);
    JsonNode python = Fixture.json("fillers.json");
    assertThat(python).hasSize(5);
    int told = 0;
    int others = 0;
    for (JsonNode text : python) {
      int role = 0;
      for (Map.Entry<String, List<String>> ours :
          reader.fillers(text.path("text").asText()).entrySet()) {
        List<String> theirs = words(text.path("fillers").path(ours.getKey()));
        assertThat(likelihoods(text, ours.getValue(), role++))
            .as("the likeliest first: " + ours.getKey())
            .isSortedAccordingTo(LIKELIEST_FIRST);
        told += theirs.size();
        others += without(theirs, ours.getValue()) + without(ours.getValue(), theirs);
      }
      assertThat(role).isEqualTo(text.path("fillers").size());
    }
    assertThat(told).isGreaterThan(100);
    assertThat(others).isLessThan(told / 20);
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
                .isCloseTo(wanted, within(ROUNDING));
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

  /** What Python found each of these to be worth in a role. */
  private static List<Double> likelihoods(JsonNode text, List<String> fillers, int role) {
    List<String> strings = words(text.path("strings"));
    return fillers.stream()
        .map(filler -> strings.indexOf(MucReader.normal(filler)))
        .map(at -> text.path("likely").path(at).path(role).asDouble())
        .toList();
  }

  private static int without(List<String> some, List<String> others) {
    return Math.toIntExact(some.stream().filter(one -> !others.contains(one)).count());
  }

  private static List<String> words(JsonNode array) {
    List<String> words = new ArrayList<>();
    array.forEach(node -> words.add(node.asText()));
    return words;
  }
}
