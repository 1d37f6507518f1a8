package org.durumi.publisher.harm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;

/** Looks into a PDF: its words, and what it says of its making. */
final class PdfLint {

  /** What names a program and a time, and nobody. */
  private static final Set<String> PLAIN =
      Set.of("Title", "Producer", "CreationDate", "ModDate", "Trapped");

  private PdfLint() {}

  static List<Finding> lint(String name, byte[] bytes, HarmLinter words) {
    List<Finding> found = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDDocumentInformation facts = document.getDocumentInformation();
      for (String key : facts.getMetadataKeys()) {
        String value = facts.getCustomMetadataValue(key);
        if (value == null || value.isBlank()) {
          continue;
        }
        if (!PLAIN.contains(key)) {
          found.add(new Finding(Hazard.METADATA, name + ", " + key, value));
        }
        found.addAll(words.lint(name + ", " + key, value));
      }
      PDMetadata packet = document.getDocumentCatalog().getMetadata();
      if (packet != null) {
        String xml = new String(packet.toByteArray(), StandardCharsets.UTF_8);
        found.addAll(words.lint(name + ", XMP", xml));
        if (xml.contains("creator>") || xml.contains("History")) {
          found.add(new Finding(Hazard.METADATA, name + ", XMP", "a creator or a history"));
        }
      }
      if (document.getDocumentCatalog().getNames() != null
          && document.getDocumentCatalog().getNames().getEmbeddedFiles() != null) {
        found.add(new Finding(Hazard.UNREADABLE, name, "files attached to the PDF"));
      }
      for (PDPage page : document.getPages()) {
        for (PDAnnotation note : page.getAnnotations()) {
          String contents = note.getContents();
          if (contents != null && !contents.isBlank()) {
            found.add(new Finding(Hazard.TRACKED_CHANGE, name + ", note", contents));
          }
        }
      }
      found.addAll(words.lint(name, new PDFTextStripper().getText(document)));
    } catch (IOException e) {
      found.add(new Finding(Hazard.UNREADABLE, name, "an encrypted or broken PDF"));
    }
    return found;
  }
}
