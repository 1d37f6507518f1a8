package org.durumi.reader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.reader.intake.Samples.text;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PdfReaderTests {

  @Test
  void flowsLinesIntoParagraphs() {
    byte[] pdf =
        Samples.pdf(
            List.of(
                List.of(
                    "Two women were held at the river crossing on Monday, a per-",
                    "son who had spoken with their family said. They had been on",
                    "the road for three days.",
                    "Officers came back the next morning and asked for papers and",
                    "took a telephone.")));

    assertThat(text(Samples.read("a.pdf", pdf)))
        .isEqualTo(
            "Two women were held at the river crossing on Monday, a person who had spoken with"
                + " their family said. They had been on the road for three days.\nOfficers came"
                + " back the next morning and asked for papers and took a telephone.");
  }

  @Test
  void warnsOfTheDateThatTheFileWasMade() {
    Taken.Read read = Samples.read("a.pdf", Samples.pdf(List.of(List.of(Samples.ENGLISH))));

    assertThat(read.report().published()).isNull();
    assertThat(read.warnings())
        .containsExactly(
            "The file does not state its publication date; state it with --published.");
  }

  @Test
  void saysThatAPdfWithoutTextNeedsOcr() {
    assertThat(Samples.refusal("scan.pdf", Samples.pdf(List.of(List.of()))))
        .isEqualTo(
            "scan.pdf holds pictures of pages but no text; it needs OCR, which Durumi does not do"
                + " yet.");
  }

  @Test
  void saysThatAPdfIsLocked() {
    assertThat(Samples.refusal("key.pdf", Samples.pdf(List.of(List.of("Words.")), "secret")))
        .isEqualTo("key.pdf is locked with a password; save a copy without one.");
  }

  @Test
  void dropsRunningHeadsAndPageNumbers() {
    String flowed =
        PdfLines.reflow(
            List.of(
                "River Report 2021\nOne thing was seen by the people there.\n1\n",
                "River Report 2021\nAnother thing was seen by the people there.\n2\n",
                "River Report 2021\nA third thing was seen by the people there.\n3\n"));

    assertThat(flowed).doesNotContain("River Report").doesNotContainPattern("[123]");
  }

  @Test
  void keepsAHyphenThatTheReportWritesElsewhere() {
    String page =
        """
        A well-known man went over the wide river, and the well-
        known man was not seen by any of his many neighbours.
        """;

    assertThat(PdfLines.reflow(List.of(page))).contains("the well-known man");
  }

  @Test
  void joinsChineseLinesWithoutASpace() {
    assertThat(PdfLines.reflow(List.of("两名妇女星期一在渡口被扣留，随后被带\n往县城，家人至今没有得到消息。\n")))
        .isEqualTo("两名妇女星期一在渡口被扣留，随后被带往县城，家人至今没有得到消息。");
  }
}
