package org.durumi.reader.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsReaderTests {

  private static final String LONG = "They were moved at night, a guard said. ".repeat(400);

  private final Encoder tiny = Encoder.load(Fixture.TINY);

  @Test
  void windowsReadAtOnceAreHandedOnInTheirOrderAsIfReadOneByOne() {
    List<Integer> starts = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    new WindowsReader(tiny, LONG)
        .forEach(seen -> {
          starts.add(seen.encoding().window().pieces().get(1).start());
          scores.add(seen.encoding().scores().probability(1, 0));
        });
    List<Integer> expectedStarts = new ArrayList<>();
    List<Double> expectedScores = new ArrayList<>();
    for (Window window : tiny.windows(LONG)) {
      try (Encoding encoding = tiny.read(window)) {
        expectedStarts.add(window.pieces().get(1).start());
        expectedScores.add(encoding.scores().probability(1, 0));
      }
    }
    assertThat(starts).hasSizeGreaterThan(4).isEqualTo(expectedStarts);
    assertThat(scores).isEqualTo(expectedScores);
  }

  @Test
  void whatFailsAtOneWindowFailsTheTextInTheSameWay() {
    assertThatThrownBy(() ->
            new WindowsReader(tiny, LONG)
                .forEach(seen -> {
                  throw new UnsupportedOperationException("here");
                }))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
