package org.durumi.reader.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PieceCutterTests {

  private static final Vocabulary VOCABULARY = Fixture.TINY.vocabulary();
  private static final PieceCutter CUTTER = new PieceCutter(VOCABULARY);
  private static final JsonNode PYTHON = Fixture.json("pieces.json");

  @Test
  void cutsAsPythonDoesInEveryScript() {
    assertThat(PYTHON.path("texts")).hasSizeGreaterThan(10);
    for (JsonNode text : PYTHON.path("texts")) {
      String string = text.path("text").asText();
      List<List<Integer>> ours = new ArrayList<>();
      for (Piece piece : CUTTER.cut(string, 0, string.length())) {
        ours.add(
            List.of(
                piece.id(),
                string.codePointCount(0, piece.start()),
                string.codePointCount(0, piece.end())));
      }
      assertThat(ours).as(string).isEqualTo(rows(text.path("pieces")));
    }
  }

  @Test
  void findsTheSentencesThatPythonFinds() {
    for (JsonNode text : PYTHON.path("texts")) {
      String string = text.path("text").asText();
      List<List<Integer>> ours = new ArrayList<>();
      for (SentenceSpans.Span span : SentenceSpans.of(string)) {
        ours.add(
            List.of(string.codePointCount(0, span.start()), string.codePointCount(0, span.end())));
      }
      assertThat(ours).as(string).isEqualTo(rows(text.path("sentences")));
    }
  }

  @Test
  void windowsHoldWholeSentencesAndCutThoseThatAreTooLong() {
    JsonNode given = PYTHON.path("long");
    List<Integer> wanted = new ArrayList<>();
    given.path("windows").forEach(size -> wanted.add(size.asInt() + 2));
    assertThat(Window.of(given.path("text").asText(), CUTTER, VOCABULARY))
        .extracting(Window::size)
        .isEqualTo(wanted)
        .hasSizeGreaterThan(3);
  }

  @Test
  void halfACharacterBreaksNothing() {
    String broken = "\ud83d guard \ude00 at\udc00the\ud800gate";
    assertThatCode(() -> Window.of(broken, CUTTER, VOCABULARY)).doesNotThrowAnyException();
  }

  private static List<List<Integer>> rows(JsonNode array) {
    List<List<Integer>> rows = new ArrayList<>();
    for (JsonNode row : array) {
      List<Integer> numbers = new ArrayList<>();
      row.forEach(number -> numbers.add(number.asInt()));
      rows.add(numbers);
    }
    return rows;
  }
}
