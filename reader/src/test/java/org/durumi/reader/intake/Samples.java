package org.durumi.reader.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;

/** Files made for the tests, in our own words. */
final class Samples {

  static final String ENGLISH =
      "Two women were held at the river crossing on Monday, a person who had spoken with their"
          + " family said. They had been on the road for three days and were on their way to the"
          + " south when officers stopped the bus.";
  static final String KOREAN = "강을 건너려던 여성 두 명이 월요일에 붙잡혔다고 가족과 통화한 소식통이 전했다.";
  static final String CHINESE = "据一位了解情况的人士说，两名妇女星期一在渡口被扣留，随后被带往县城。";

  private static final String WORD =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  private Samples() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Taken take(String name, byte[] bytes) {
    return take(IntakeLimits.DEFAULT, name, bytes);
  }

  static Taken take(IntakeLimits limits, String name, byte[] bytes) {
    return new Intake(limits, Overrides.NONE).take(name, bytes).getFirst();
  }

  static Taken.Read read(String name, byte[] bytes) {
    return switch (take(name, bytes)) {
      case Taken.Read read -> read;
      case Taken.Refused refused -> throw new AssertionError(refused.sentence());
    };
  }

  static String text(Taken.Read read) {
    return read.report().text().string();
  }

  static String refusal(String name, byte[] bytes) {
    return refusal(IntakeLimits.DEFAULT, name, bytes);
  }

  static String refusal(IntakeLimits limits, String name, byte[] bytes) {
    return switch (take(limits, name, bytes)) {
      case Taken.Refused refused -> refused.sentence();
      case Taken.Read read -> throw new AssertionError("read " + read.report());
    };
  }

  static String json(String fields) {
    return "{" + fields + "}";
  }

  static byte[] zip(String... namesAndContents) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        for (int i = 0; i < namesAndContents.length; i += 2) {
          zip.putNextEntry(new ZipEntry(namesAndContents[i]));
          zip.write(utf8(namesAndContents[i + 1]));
          zip.closeEntry();
        }
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A Word document with the given inside of its body. */
  static byte[] docx(String body) {
    return zip("[Content_Types].xml", "<Types/>", "word/document.xml", wordXml(body));
  }

  static String wordXml(String body) {
    return "<w:document " + WORD + "><w:body>" + body + "</w:body></w:document>";
  }

  static String paragraph(String words) {
    return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
  }

  /** A PDF with one page for each list of lines. */
  static byte[] pdf(List<List<String>> pages) {
    return pdf(pages, null);
  }

  static byte[] pdf(List<List<String>> pages, @Nullable String password) {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      for (List<String> lines : pages) {
        PDPage page = new PDPage();
        document.addPage(page);
        if (!lines.isEmpty()) {
          draw(document, page, font, lines);
        }
      }
      if (password != null) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void draw(PDDocument document, PDPage page, PDType1Font font, List<String> lines)
      throws IOException {
    PlainFonts.use();
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.setFont(font, 11);
      content.setLeading(14);
      content.beginText();
      content.newLineAtOffset(72, 700);
      for (String line : lines) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
  }
}
