package org.durumi.reader.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EncoderTests {

  private static final Offset<Float> CLOSE = within(1e-3f);
  private static final Encoder TINY = Encoder.load(Fixture.TINY);

  @Test
  void scoresArePythonsInEveryColumn() {
    JsonNode python = Fixture.json("scores.json");
    assertThat(python).hasSize(4);
    for (JsonNode text : python) {
      Window window = TINY.windows(text.path("text").asText()).getFirst();
      try (Encoding encoding = TINY.read(window)) {
        assertSame(encoding.scores(), text.path("scores"));
        List<Encoding.Range> asked = new ArrayList<>();
        text.path("triggers")
            .forEach(t -> asked.add(new Encoding.Range(t.get(0).asInt(), t.get(1).asInt())));
        Encoding.OfTriggers triggers = encoding.triggers(asked);
        assertSame(triggers.modality(), text.path("modality"));
        assertThat(triggers.roles()).hasSize(asked.size());
        for (int i = 0; i < asked.size(); i++) {
          assertSame(triggers.roles().get(i), text.path("roles").get(i));
        }
      }
    }
  }

  @Test
  void headsNameEveryColumn() {
    Window window = TINY.windows("A guard counted them.").getFirst();
    try (Encoding encoding = TINY.read(window)) {
      Heads heads = TINY.heads();
      assertThat(encoding.scores().columns()).isEqualTo(heads.same() + Heads.ALIKE);
      assertThat(heads.types()).hasSize(19);
      assertThat(heads.role("cue")).isEqualTo(10);
      assertThat(encoding.triggers(List.of(new Encoding.Range(1, 2))).modality().columns())
          .isEqualTo(heads.modalities().size());
    }
  }

  @Test
  void severalThreadsReadAtOnceAndAlike() {
    Window window = TINY.windows("They were moved at night, a guard said.").getFirst();
    float[] alone = scores(window);
    assertThat(IntStream.range(0, 40).parallel().mapToObj(_ -> scores(window)).toList())
        .allMatch(one -> Arrays.equals(one, alone));
  }

  @Test
  void withoutWeightsThereIsNoEncoder() {
    assertThat(new EncoderFiles("org/durumi/nowhere/").arePresent()).isFalse();
    assertThat(Fixture.TINY.arePresent()).isTrue();
  }

  private static float[] scores(Window window) {
    try (Encoding encoding = TINY.read(window)) {
      Scores scores = encoding.scores();
      float[] all = new float[scores.rows()];
      for (int row = 0; row < all.length; row++) {
        all[row] = scores.at(row, 0);
      }
      return all;
    }
  }

  private static void assertSame(Scores ours, JsonNode python) {
    assertThat(ours.rows()).isEqualTo(python.size());
    for (int row = 0; row < ours.rows(); row++) {
      assertThat(ours.columns()).isEqualTo(python.get(row).size());
      for (int column = 0; column < ours.columns(); column++) {
        assertThat(ours.at(row, column))
            .isCloseTo((float) python.get(row).get(column).asDouble(), CLOSE);
      }
    }
  }
}
