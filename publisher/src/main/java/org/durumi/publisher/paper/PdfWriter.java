package org.durumi.publisher.paper;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.durumi.publisher.paper.Lines.Piece;

/**
 * Writes a letter as a PDF: tagged, with every font inside, after PDF/A-2 (ISO 19005-2) level A.
 * The same letter gives the same bytes.
 */
public final class PdfWriter {

  private static final float BODY = 10.5f;
  private static final float BODY_LEADING = 15;
  private static final float SMALL = 8.5f;
  private static final float SMALL_LEADING = 11.5f;
  private static final float LABEL_WIDTH = 138;
  private static final float INDENT = 20;
  private static final float FOOT = 52;
  private static final float FOOT_WIDTH = Pages.WIDTH - 90;
  private static final float HEAD = 800;

  private final Paper paper;
  private final PDDocument document;
  private final Typeface face;
  private final Tags tags;
  private final Pages pages;

  private PdfWriter(Paper paper, PDDocument document, Typeface face) throws IOException {
    this.paper = paper;
    this.document = document;
    this.face = face;
    this.tags = new Tags(document);
    this.pages = new Pages(document, tags);
  }

  /** Writes a letter. */
  public static void write(Paper paper, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument();
        Typeface face = new Typeface(document)) {
      PdfWriter writer = new PdfWriter(paper, document, face);
      writer.letterhead();
      List<Block> blocks = paper.blocks();
      for (int i = 0; i < blocks.size(); i++) {
        if (i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Signature signature) {
          // Nobody signs a page that says nothing: the last lines before it go along.
          writer.pages.require(height(signature) + 3 * BODY_LEADING + 20);
        }
        writer.put(blocks.get(i));
      }
      writer.finish();
      document.save(out);
    }
  }

  private void letterhead() throws IOException {
    tags.begin("P");
    float top = pages.at();
    line(new Run(paper.office(), Run.Look.BOLD), 15, 18, Pages.DEEP);
    float bottom = pages.at();
    pages.at(top - 3);
    for (String address : paper.address()) {
      List<Piece> pieces = Lines.of(face, Run.line(address), SMALL, Pages.WIDTH).getFirst();
      float right = Pages.LEFT + Pages.WIDTH - Lines.width(pieces);
      pages.line(pieces, right, SMALL_LEADING, Pages.QUIET);
    }
    pages.at(Math.min(bottom, pages.at()) - 9);
    pages.rule(Pages.LEFT, Pages.LEFT + Pages.WIDTH, pages.at(), 1.1f, Pages.DEEP);
    pages.at(pages.at() - 12);
  }

  private void put(Block block) throws IOException {
    switch (block) {
      case Block.Title title -> {
        tags.begin("H1");
        pages.space(8);
        lines(title.runs(), new Set(17, 22, Pages.LEFT, Pages.WIDTH, Pages.DEEP), Run.Look.BOLD);
        pages.space(12);
      }
      case Block.Heading heading -> heading(heading);
      case Block.Paragraph paragraph -> {
        tags.begin("P");
        lines(paragraph.runs(), Set.body(Pages.LEFT), Run.Look.PLAIN);
        pages.space(7);
      }
      case Block.Field field -> field(field);
      case Block.Item item -> marked(item.mark(), item.runs(), Set.body(Pages.LEFT + INDENT));
      case Block.Source source ->
          marked(
              source.number() + ".",
              source.runs(),
              new Set(SMALL, SMALL_LEADING, Pages.LEFT + INDENT, Pages.WIDTH - INDENT, Pages.INK));
      case Block.Signature signature -> signature(signature);
    }
  }

  /**
   * How lines are set.
   *
   * @param size of letters
   * @param leading from line to line
   * @param left edge
   * @param width of a line
   * @param colour of letters
   */
  private record Set(float size, float leading, float left, float width, Color colour) {

    static Set body(float left) {
      return new Set(BODY, BODY_LEADING, left, Pages.LEFT + Pages.WIDTH - left, Pages.INK);
    }
  }

  private void heading(Block.Heading heading) throws IOException {
    boolean first = heading.level() == 1;
    pages.space(first ? 13 : 6);
    // With the first lines of what follows.
    pages.require(first ? 64 : 52);
    tags.begin(first ? "H2" : "H3");
    Set set = new Set(first ? 12.5f : 10.5f, first ? 17 : 15, Pages.LEFT, Pages.WIDTH, Pages.DEEP);
    lines(heading.runs(), set, Run.Look.BOLD);
    pages.space(first ? 5 : 3);
  }

  private void field(Block.Field field) throws IOException {
    List<List<Piece>> label =
        Lines.of(face, List.of(new Run(field.label(), Run.Look.BOLD)), 9, LABEL_WIDTH - 12);
    Set set = Set.body(Pages.LEFT + LABEL_WIDTH);
    List<List<Piece>> answer = Lines.of(face, field.answer(), set.size(), set.width());
    pages.require(Math.max(label.size() * 12f, Math.min(answer.size(), 3) * BODY_LEADING) + 8);
    tags.begin("P");
    PDStructureElement whole = tags.current();
    tags.beginWithin(whole, "Span");
    float top = pages.at();
    pages.at(top - 2);
    for (List<Piece> line : label) {
      pages.line(line, Pages.LEFT, 12, Pages.QUIET);
    }
    float bottom = pages.at();
    int page = pages.count();
    pages.at(top);
    tags.beginWithin(whole, "Span");
    for (List<Piece> line : answer) {
      pages.line(line, set.left(), BODY_LEADING, set.colour());
    }
    pages.at((pages.count() == page ? Math.min(bottom, pages.at()) : pages.at()) - 6);
    pages.rule(Pages.LEFT, Pages.LEFT + Pages.WIDTH, pages.at(), 0.3f, new Color(0xc4, 0xc4, 0xc4));
    pages.at(pages.at() - 2);
  }

  private void marked(String mark, List<Run> runs, Set set) throws IOException {
    tags.begin("P");
    pages.require(
        Math.min(2, Lines.of(face, runs, set.size(), set.width()).size()) * set.leading());
    float top = pages.at();
    pages.line(
        Lines.of(face, Run.line(mark), set.size(), INDENT + 8).getFirst(),
        Pages.LEFT,
        set.leading(),
        set.colour());
    pages.at(top);
    lines(runs, set, Run.Look.PLAIN);
    pages.space(set.size() < BODY ? 3 : 5);
  }

  private void signature(Block.Signature signature) throws IOException {
    pages.space(10);
    pages.require(height(signature));
    for (String label : signature.lines()) {
      tags.begin("P");
      pages.at(pages.at() - 14);
      line(Run.plain(label), 9, 13, Pages.QUIET);
      pages.rule(
          Pages.LEFT + LABEL_WIDTH,
          Pages.LEFT + LABEL_WIDTH + 240,
          pages.at() - 2,
          0.6f,
          Pages.INK);
    }
  }

  private static float height(Block.Signature signature) {
    return signature.lines().size() * 30f;
  }

  private void line(Run run, float size, float leading, Color colour) throws IOException {
    lines(List.of(run), new Set(size, leading, Pages.LEFT, Pages.WIDTH, colour), Run.Look.PLAIN);
  }

  private void lines(List<Run> runs, Set set, Run.Look usual) throws IOException {
    List<Run> shown =
        runs.stream()
            .map(run -> run.look() == Run.Look.PLAIN ? new Run(run.text(), usual) : run)
            .toList();
    List<List<Piece>> lines = Lines.of(face, shown, set.size(), set.width());
    for (int i = 0; i < lines.size(); i++) {
      // No line of a paragraph stands alone at a page's head or foot.
      if (lines.size() > 1 && (i == 0 || i == lines.size() - 2)) {
        pages.require(2 * set.leading());
      }
      pages.line(lines.get(i), set.left(), set.leading(), set.colour());
    }
  }

  private void finish() throws IOException {
    pages.close();
    for (int i = 0; i < pages.count(); i++) {
      if (!paper.marking().isEmpty()) {
        right(i, new Run(paper.marking(), Run.Look.BOLD), HEAD, Pages.WARNING);
      }
      pages.aside(i, FOOT + 12, Pages.QUIET);
      pages.aside(i, foot(), Pages.LEFT, FOOT, Pages.QUIET);
      right(i, Run.plain(paper.page(i + 1, pages.count())), FOOT, Pages.QUIET);
    }
    tags.close();
    Archival.describe(document, paper);
    document.setDocumentId(id());
  }

  /** In one line beside the page's number, in smaller letters where it is long. */
  private List<Piece> foot() {
    float size = 8;
    List<List<Piece>> lines = Lines.of(face, Run.line(paper.foot()), size, FOOT_WIDTH);
    while (lines.size() > 1 && size > 5) {
      size -= 0.5f;
      lines = Lines.of(face, Run.line(paper.foot()), size, FOOT_WIDTH);
    }
    return lines.getFirst();
  }

  private void right(int page, Run run, float y, Color colour) throws IOException {
    List<Piece> pieces = Lines.of(face, List.of(run), 8.5f, Pages.WIDTH).getFirst();
    pages.aside(page, pieces, Pages.LEFT + Pages.WIDTH - Lines.width(pieces), y, colour);
  }

  /** Made of the letter alone; the usual way takes the hour and the file's name. */
  private long id() {
    StringBuilder text = new StringBuilder(paper.title());
    paper.blocks().forEach(block -> block.runs().forEach(run -> text.append(run.text())));
    long id = 1125899906842597L;
    for (byte one : text.toString().getBytes(StandardCharsets.UTF_8)) {
      id = 31 * id + one;
    }
    return id;
  }
}
