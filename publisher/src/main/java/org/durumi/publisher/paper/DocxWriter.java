package org.durumi.publisher.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/**
 * Writes a letter as a DOCX, for whoever goes on writing. The same letter gives the same bytes;
 * they name no author and no hour.
 */
public final class DocxWriter {

  private static final String DEEP = "1D3557";
  private static final String QUIET = "595959";
  private static final String WARNING = "9B1C1C";
  private static final String THIN = "C4C4C4";
  private static final int TWIPS = 20;
  private static final int LABEL = 138 * TWIPS;
  private static final int INDENT = 20 * TWIPS;

  /** In letters of any font; beyond it a label has a line of its own. */
  private static final int LONGEST_LABEL = 25;

  private final Paper paper;
  private final XWPFDocument document;

  private DocxWriter(Paper paper, XWPFDocument document) {
    this.paper = paper;
    this.document = document;
  }

  /** Writes a letter. */
  public static void write(Paper paper, OutputStream out) throws IOException {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      DocxWriter writer = new DocxWriter(paper, document);
      DocxFrame.set(document, paper);
      writer.letterhead();
      for (Block block : paper.blocks()) {
        writer.put(block);
      }
      writer.everyPage();
      document.write(raw);
    }
    PlainZip.rewrite(raw.toByteArray(), out);
  }

  private void letterhead() {
    XWPFParagraph head = paragraph(0, paper.address().isEmpty() ? 10 : 0);
    run(head, new Run(paper.office(), Run.Look.BOLD), 15, DEEP);
    for (int i = 0; i < paper.address().size(); i++) {
      XWPFParagraph line = paragraph(0, i == paper.address().size() - 1 ? 10 : 0);
      run(line, Run.plain(paper.address().get(i)), 8.5, QUIET);
    }
    XWPFParagraph last = document.getLastParagraph();
    last.setBorderBottom(Borders.SINGLE);
  }

  private void put(Block block) {
    switch (block) {
      case Block.Title title -> styled(title.runs(), "Title", 8, 6, 17, DEEP);
      case Block.Heading heading -> {
        boolean first = heading.level() == 1;
        styled(
            heading.runs(),
            first ? "Heading1" : "Heading2",
            first ? 13 : 6,
            first ? 5 : 3,
            first ? 12.5 : 10.5,
            DEEP);
      }
      case Block.Paragraph it -> runs(paragraph(0, 7), it.runs(), 10.5);
      case Block.Field field -> field(field);
      case Block.Item item -> marked(item.mark(), item.runs(), 10.5, 5);
      case Block.Source source -> marked(source.number() + ".", source.runs(), 8.5, 3);
      case Block.Signature signature -> signature(signature);
    }
  }

  private void styled(
      List<Run> runs, String style, int before, int after, double size, String colour) {
    XWPFParagraph paragraph = paragraph(before, after);
    paragraph.setStyle(style);
    paragraph.setKeepNext(true);
    for (Run run : runs) {
      run(paragraph, new Run(run.text(), Run.Look.BOLD), size, colour);
    }
  }

  private void field(Block.Field field) {
    XWPFParagraph paragraph = paragraph(2, 4);
    paragraph.setIndentationLeft(LABEL);
    paragraph.setIndentationHanging(LABEL);
    tab(paragraph, LABEL, STTabJc.LEFT);
    ruled(paragraph);
    run(paragraph, new Run(field.label(), Run.Look.BOLD), 9, QUIET);
    XWPFRun between = paragraph.createRun();
    if (field.label().length() > LONGEST_LABEL) {
      between.addBreak();
    } else {
      between.addTab();
    }
    runs(paragraph, field.answer(), 10.5);
  }

  /** A thin line below, and between one field and the next, with room above it. */
  private static void ruled(XWPFParagraph paragraph) {
    paragraph.setBorderBottom(Borders.SINGLE);
    paragraph.setBorderBetween(Borders.SINGLE);
    CTPBdr borders = paragraph.getCTP().getPPr().getPBdr();
    for (CTBorder border : List.of(borders.getBottom(), borders.getBetween())) {
      border.setSpace(BigInteger.valueOf(3));
      border.setColor(THIN);
    }
  }

  private void marked(String mark, List<Run> runs, double size, int after) {
    XWPFParagraph paragraph = paragraph(0, after);
    paragraph.setIndentationLeft(INDENT);
    paragraph.setIndentationHanging(INDENT);
    tab(paragraph, INDENT, STTabJc.LEFT);
    run(paragraph, Run.plain(mark), size, null);
    paragraph.createRun().addTab();
    runs(paragraph, runs, size);
  }

  private void signature(Block.Signature signature) {
    // Nobody signs a page that says nothing: what stands before it goes along.
    document.getLastParagraph().setKeepNext(true);
    for (String label : signature.lines()) {
      XWPFParagraph paragraph = paragraph(16, 0);
      paragraph.setKeepNext(true);
      tab(paragraph, LABEL, STTabJc.LEFT);
      run(paragraph, Run.plain(label), 9, QUIET);
      XWPFRun line = paragraph.createRun();
      line.addTab();
      line.setText("_".repeat(40));
    }
  }

  private void everyPage() {
    if (!paper.marking().isEmpty()) {
      XWPFParagraph head = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
      head.setAlignment(ParagraphAlignment.RIGHT);
      run(head, new Run(paper.marking(), Run.Look.BOLD), 8.5, WARNING);
    }
    XWPFFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
    XWPFParagraph foot = footer.createParagraph();
    foot.setBorderTop(Borders.SINGLE);
    run(foot, Run.plain(paper.foot()), 8, QUIET);
    // A line of its own: a long title leaves no room beside it.
    XWPFParagraph pages = footer.createParagraph();
    pages.setAlignment(ParagraphAlignment.RIGHT);
    String[] parts = paper.pages().split("%d", -1);
    run(pages, Run.plain(parts[0]), 8, QUIET);
    count(pages, "PAGE");
    run(pages, Run.plain(parts[1]), 8, QUIET);
    count(pages, "NUMPAGES");
    run(pages, Run.plain(parts[2]), 8, QUIET);
  }

  private static void count(XWPFParagraph paragraph, String what) {
    var field = paragraph.getCTP().addNewFldSimple();
    field.setInstr(what);
    var run = field.addNewR();
    run.addNewRPr().addNewSz().setVal(16);
    run.addNewT().setStringValue("1");
  }

  private XWPFParagraph paragraph(int before, int after) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setSpacingBefore(before * TWIPS);
    paragraph.setSpacingAfter(after * TWIPS);
    return paragraph;
  }

  private static void tab(XWPFParagraph paragraph, int at, STTabJc.Enum kind) {
    var properties =
        paragraph.getCTP().isSetPPr()
            ? paragraph.getCTP().getPPr()
            : paragraph.getCTP().addNewPPr();
    var tabs = properties.isSetTabs() ? properties.getTabs() : properties.addNewTabs();
    CTTabStop tab = tabs.addNewTab();
    tab.setVal(kind);
    tab.setPos(BigInteger.valueOf(at));
  }

  private static void runs(XWPFParagraph paragraph, List<Run> runs, double size) {
    runs.forEach(run -> run(paragraph, run, size, null));
  }

  private static void run(XWPFParagraph paragraph, Run run, double size, @Nullable String colour) {
    XWPFRun made = paragraph.createRun();
    made.setText(run.text());
    made.setFontSize(size);
    switch (run.look()) {
      case PLAIN -> {}
      case BOLD -> made.setBold(true);
      case ITALIC -> made.setItalic(true);
      case MARK -> made.setVerticalAlignment("superscript");
    }
    if (colour != null) {
      made.setColor(colour);
    }
  }
}
