package org.durumi.publisher.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Letters as PDF and DOCX. */
class PaperTests {

  private static Paper paper(int paragraphs) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title("Urgent appeal"));
    blocks.add(new Block.Field("Name", Run.line("김철수 (Kim Ch\u014flsu, 金哲洙)")));
    blocks.add(new Block.Field("Place", Run.line("图们 (Tumen), 온성 (Onsong)")));
    for (int i = 1; i <= paragraphs; i++) {
      blocks.add(new Block.Heading(1, String.valueOf(i), "What is known"));
      blocks.add(
          new Block.Paragraph(
              List.of(
                  Run.plain(
                      "According to the sources cited, nine people were arrested in Yanji on 20"
                          + " August 2019, and nothing has been heard of them since."),
                  new Run("[1][2]", Run.Look.MARK),
                  new Run(" Not confirmed.", Run.Look.ITALIC))));
      blocks.add(new Block.Item("\u2022", Run.line("to tell their families where they are;")));
    }
    blocks.add(
        new Block.Source(1, Run.line("Report 12, event 1. SHA-256 " + "0123abcd".repeat(8))));
    blocks.add(new Block.Signature(List.of("Name and function", "Place and date")));
    return new Paper(
        "Urgent appeal",
        "en",
        "Office for \u3010Names\u3011",
        List.of("12 Street, Seoul", "office@example.org"),
        "CONFIDENTIAL",
        "Draft, not sent",
        "Page %d of %d",
        blocks);
  }

  private static byte[] pdf(Paper paper) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfWriter.write(paper, out);
    return out.toByteArray();
  }

  private static byte[] docx(Paper paper) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DocxWriter.write(paper, out);
    return out.toByteArray();
  }

  @Test
  void theSamePaperGivesTheSameBytesInEveryTimeZone() throws IOException {
    TimeZone here = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Seoul"));
      byte[] seoul = docx(paper(1));
      byte[] print = pdf(paper(1));
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      assertThat(docx(paper(1))).isEqualTo(seoul);
      assertThat(pdf(paper(1))).isEqualTo(print);
    } finally {
      TimeZone.setDefault(here);
    }
  }

  @Test
  void aPdfHoldsEveryWordInKoreanAndChineseTooAndEveryFont() throws IOException {
    byte[] pdf = pdf(paper(14));
    int pages = Screens.draw(pdf, "paper");
    assertThat(pages).isGreaterThan(2);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text)
          .contains("김철수", "金哲洙", "图们", "온성", "Kim Ch\u014flsu")
          .contains("Page 1 of " + pages, "Page " + pages + " of " + pages);
      for (PDPage page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).isTrue();
        }
      }
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
    }
    assertThat(pdf).hasSizeLessThan(200_000);
  }

  @Test
  void thePdfNamesNoAuthorNoProgramAndNoHour() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(paper(1)))) {
      assertThat(document.getDocumentInformation().getMetadataKeys()).containsOnly("Title");
    }
  }

  @Test
  void aDocxHoldsEveryWordAndNamesNoAuthorAndNoHour() throws IOException {
    byte[] docx = docx(paper(3));
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
        XWPFWordExtractor words = new XWPFWordExtractor(document)) {
      assertThat(words.getText()).contains("김철수", "金哲洙", "What is known", "CONFIDENTIAL");
      assertThat(document.getProperties().getCoreProperties().getCreator()).isNullOrEmpty();
    }
    Map<String, String> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    String properties = parts.get("docProps/core.xml") + parts.get("docProps/app.xml");
    assertThat(properties).doesNotContain("POI").doesNotContain("202").doesNotContain("root");
  }

  @Test
  void aLongFootIsNotCutAndALongLabelDoesNotRunIntoItsAnswer() throws IOException {
    String title =
        "Communication relative \u00e0 une privation de libert\u00e9, avec demande d'action urgente";
    String foot = "Projet, non envoy\u00e9 \u00b7 " + title;
    String label = "Date de naissance, ou \u00e2ge au moment des faits";
    Paper paper =
        new Paper(
            title,
            "fr",
            "Bureau",
            List.of(),
            "CONFIDENTIEL",
            foot,
            "Page %d sur %d",
            List.of(
                new Block.Field("Sexe", Run.line("female")),
                new Block.Field(label, Run.line("1984-03-02"))));
    try (PDDocument document = Loader.loadPDF(pdf(paper))) {
      assertThat(new PDFTextStripper().getText(document)).contains(foot);
    }
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx(paper)))) {
      assertThat(document.getParagraphs())
          .extracting(it -> it.getText())
          .contains("Sexe\tfemale", label + "\n1984-03-02");
      assertThat(document.getFooterList().getFirst().getParagraphs())
          .extracting(it -> it.getText())
          .first()
          .isEqualTo(foot);
    }
  }

  @Test
  void theSameLetterGivesTheSameBytes() throws IOException {
    assertThat(pdf(paper(2))).isEqualTo(pdf(paper(2)));
    assertThat(docx(paper(2))).isEqualTo(docx(paper(2)));
  }

  @Test
  void whatNoFontHasIsNamedByItsCode() throws IOException {
    Paper odd =
        new Paper(
            "t",
            "en",
            "o",
            List.of(),
            "",
            "",
            "%d/%d",
            List.of(new Block.Paragraph(Run.line("\uD83D\uDE00 x"))));
    try (PDDocument document = Loader.loadPDF(pdf(odd))) {
      assertThat(new PDFTextStripper().getText(document)).contains("[U+1F600] x");
    }
  }

  @Test
  void nobodySignsAPageThatSaysNothing() throws IOException {
    for (int fields = 1; fields <= 60; fields++) {
      List<Block> blocks = new ArrayList<>();
      for (int i = 1; i <= fields; i++) {
        blocks.add(new Block.Field("Label", Run.line("Answer")));
      }
      blocks.add(new Block.Signature(List.of("Name and function", "Place and date", "Signature")));
      Paper paper =
          new Paper("Appeal", "en", "Office", List.of(), "", "Draft", "Page %d of %d", blocks);
      try (PDDocument document = Loader.loadPDF(pdf(paper))) {
        PDFTextStripper page = new PDFTextStripper();
        page.setStartPage(document.getNumberOfPages());
        assertThat(page.getText(document))
            .as("%d fields", fields)
            .contains("Answer", "Name and function", "Signature");
      }
      try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx(paper)))) {
        var paragraphs = document.getParagraphs();
        assertThat(paragraphs.get(paragraphs.size() - 4).getText()).contains("Answer");
        assertThat(paragraphs.get(paragraphs.size() - 4).isKeepNext()).isTrue();
      }
    }
  }
}
