package org.durumi.reader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.reader.intake.Samples.paragraph;
import static org.durumi.reader.intake.Samples.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class DocxReaderTests {

  @Test
  void readsParagraphsAndTheStyledTitle() {
    String title =
        "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Held at the river</w:t></w:r>"
            + "</w:p>";
    Taken.Read read =
        Samples.read(
            "note.docx",
            Samples.docx(title + paragraph(Samples.ENGLISH) + paragraph("A second paragraph.")));

    assertThat(text(read)).isEqualTo(Samples.ENGLISH + "\nA second paragraph.");
    assertThat(read.report().title()).isEqualTo("Held at the river");
    assertThat(read.report().id()).isEqualTo("note");
  }

  @Test
  void leavesOutDeletedAndHiddenWords() {
    String body =
        "<w:p><w:r><w:t xml:space=\"preserve\">Two </w:t></w:r><w:del><w:r><w:delText>three"
            + " </w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>four </w:t></w:r>"
            + "<w:r><w:t>women</w:t></w:r></w:p>";

    Taken.Read read = Samples.read("a.docx", Samples.docx(body));

    assertThat(text(read)).isEqualTo("Two women");
    assertThat(read.warnings())
        .contains(
            "The document tracks changes; deleted words were left out.",
            "The document holds hidden words, which were left out.");
  }

  @Test
  void tellsTheDayTheFileWasMadeAndDoesNotGuessFromIt() {
    byte[] docx =
        Samples.zip(
            "docProps/core.xml",
            "<p xmlns:d=\"d\"><d:created>2019-03-02T10:00:00Z</d:created></p>",
            "word/document.xml",
            Samples.wordXml(paragraph(Samples.ENGLISH)));

    Taken.Read read = Samples.read("a.docx", docx);

    assertThat(read.report().published()).isNull();
    assertThat(read.warnings())
        .containsExactly(
            "The file does not state its publication date; it was made on 2019-03-02. State the"
                + " date with --published.");
  }

  @Test
  void tellsOtherArchivesAndOldOrLockedOfficeFilesApart() {
    byte[] office = Arrays.copyOf(new byte[] {-48, -49, 17, -32, -95, -79, 26, -31}, 600);
    byte[] locked = office.clone();
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, locked, 100, name.length);

    assertThat(Samples.refusal("a.zip", Samples.zip("x.txt", "words")))
        .isEqualTo("a.zip is a ZIP archive without a Word document; unpack it and give its files.");
    assertThat(Samples.refusal("a.doc", office))
        .isEqualTo("a.doc is an old Office file; save it again as DOCX.");
    assertThat(Samples.refusal("a.docx", locked))
        .isEqualTo("a.docx is locked with a password; save it again as DOCX without one.");
  }
}
