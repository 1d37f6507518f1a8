package org.durumi.publisher.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.durumi.publisher.paper.Lines.Piece;

/** The pages of a letter on A4, filled from the top. Lengths are points, 72 to the inch. */
final class Pages {

  static final float LEFT = 72;
  static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
  static final Color INK = new Color(0x1a, 0x1a, 0x1a);
  static final Color QUIET = new Color(0x59, 0x59, 0x59);
  static final Color DEEP = new Color(0x1d, 0x35, 0x57);
  static final Color WARNING = new Color(0x9b, 0x1c, 0x1c);

  private static final float TOP = PDRectangle.A4.getHeight() - 76;
  private static final float BOTTOM = 84;

  private final PDDocument document;
  private final Tags tags;
  private final List<PDPage> pages = new ArrayList<>();
  private PDPageContentStream content;
  private float at;

  /** Begins the first page. */
  Pages(PDDocument document, Tags tags) throws IOException {
    this.document = document;
    this.tags = tags;
    this.content = page();
  }

  private PDPageContentStream page() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    pages.add(page);
    tags.page(page);
    at = TOP;
    return new PDPageContentStream(document, page);
  }

  /** Leaves room, but none at the head of a page. */
  void space(float height) {
    if (at < TOP) {
      at -= height;
    }
  }

  /** Goes on to the next page if so much does not fit on this one. */
  void require(float height) throws IOException {
    if (at - height < BOTTOM) {
      content.close();
      content = page();
    }
  }

  /** How far up the page the next line's top is. */
  float at() {
    return at;
  }

  /** Goes back up, or down, to this place of the same page. */
  void at(float place) {
    at = place;
  }

  /** How many pages there are so far. */
  int count() {
    return pages.size();
  }

  /**
   * One line of letters, read as part of the block that was begun last.
   *
   * @param left its left edge
   * @param leading its height with the room above it
   */
  void line(List<Piece> pieces, float left, float leading, Color colour) throws IOException {
    require(leading);
    at -= leading;
    if (!pieces.isEmpty()) {
      content.beginMarkedContent(COSName.P, tags.mark(pages.getLast()));
      letters(content, pieces, left, at, colour);
      content.endMarkedContent();
    }
  }

  /** A rule from one edge to another, read by nobody. */
  void rule(float left, float right, float y, float thickness, Color colour) throws IOException {
    rule(content, left, right, y, thickness, colour);
  }

  /** Letters that are no part of what is read, on any page. */
  void aside(int page, List<Piece> pieces, float left, float y, Color colour) throws IOException {
    try (PDPageContentStream on = on(page)) {
      on.beginMarkedContent(COSName.ARTIFACT);
      letters(on, pieces, left, y, colour);
      on.endMarkedContent();
    }
  }

  /** A rule on any page. */
  void aside(int page, float y, Color colour) throws IOException {
    try (PDPageContentStream on = on(page)) {
      rule(on, LEFT, LEFT + WIDTH, y, 0.4f, colour);
    }
  }

  /** Ends the last page; only what is aside may follow. */
  void close() throws IOException {
    content.close();
  }

  private PDPageContentStream on(int page) throws IOException {
    return new PDPageContentStream(document, pages.get(page), AppendMode.APPEND, true, true);
  }

  private static void rule(
      PDPageContentStream on, float left, float right, float y, float thickness, Color colour)
      throws IOException {
    on.beginMarkedContent(COSName.ARTIFACT);
    on.setStrokingColor(colour);
    on.setLineWidth(thickness);
    on.moveTo(left, y);
    on.lineTo(right, y);
    on.stroke();
    on.endMarkedContent();
  }

  private static void letters(
      PDPageContentStream on, List<Piece> pieces, float left, float y, Color colour)
      throws IOException {
    on.beginText();
    on.setNonStrokingColor(colour);
    float x = left;
    for (Piece piece : pieces) {
      on.setTextMatrix(Matrix.getTranslateInstance(x, y + piece.rise()));
      on.setFont(piece.segment().font(), piece.size());
      on.showText(piece.segment().text());
      x += piece.width();
    }
    on.endText();
  }
}
