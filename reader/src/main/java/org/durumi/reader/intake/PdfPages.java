package org.durumi.reader.intake;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of each page as they are drawn, with a mark before each paragraph. */
final class PdfPages extends PDFTextStripper {

  /** Stands before a line that seems to begin a paragraph. */
  static final char PARAGRAPH = '\u2029';

  private static final char PAGE = '\f';

  private final Bounds bounds;
  private int pages;
  private int characters;

  private PdfPages(Bounds bounds) {
    this.bounds = bounds;
    setLineSeparator("\n");
    setPageEnd(String.valueOf(PAGE));
    setParagraphStart(String.valueOf(PARAGRAPH));
  }

  static List<String> of(PDDocument document, Bounds bounds) throws IOException {
    return List.of(new PdfPages(bounds).getText(document).split(String.valueOf(PAGE), -1));
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    bounds.checkTime();
    if (++pages > bounds.limits().maxPages()) {
      throw Refusal.over(
          "has more than " + bounds.limits().maxPages() + " pages", IntakeLimits.Setting.PAGES);
    }
    super.processPage(new UnpackedPage(page));
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    bounds.checkTime();
    String words = position.getUnicode();
    characters += words == null ? 0 : words.length();
    bounds.checkCharacters(characters);
    super.processTextPosition(position);
  }
}
