package org.durumi.reader.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a Word document straight from its ZIP parts, each read within bounds, with the JDK's
 * streaming parser and no document type declarations.
 */
final class DocxReader implements FormatReader {

  // Where the list of parts stands at a ZIP file's end, at most a comment's length before it.
  private static final String LIST_OF_PARTS = "PK\u0005\u0006";
  private static final int FURTHEST = 65_557;
  private static final String DOCUMENT = "word/document.xml";
  private static final String PROPERTIES = "docProps/core.xml";

  @Override
  public Draft read(Input input, Bounds bounds) {
    if (!input.holdsBetween(input.size() - FURTHEST, input.size(), LIST_OF_PARTS)) {
      throw new Refusal("is cut short or damaged; get it from its source again");
    }
    List<String> warnings = new ArrayList<>();
    ZipParts parts = ZipParts.of(input, bounds, DOCUMENT, PROPERTIES);
    byte[] document = parts.bytes(DOCUMENT);
    if (document == null) {
      throw new Refusal("is a ZIP archive without a Word document; unpack it and give its files");
    }
    WordText words = WordText.of(document, bounds);
    warnings.addAll(words.warnings());
    byte[] core = parts.bytes(PROPERTIES);
    WordProperties properties =
        core == null ? WordProperties.NONE : WordProperties.of(core, bounds);
    return new Draft(
        details(words, properties, warnings),
        TextCleaner.clean(words.text(), warnings).strip(),
        warnings);
  }

  private static Details details(WordText words, WordProperties properties, List<String> warnings) {
    String title = words.title();
    FallbackDate.warn(
        Optional.ofNullable(properties.created()).flatMap(PublishedDate::read), warnings);
    return Details.titled(title == null ? properties.title() : title, null);
  }
}
