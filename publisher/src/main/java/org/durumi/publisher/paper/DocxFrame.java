package org.durumi.publisher.paper;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** What holds a DOCX together: A4, its fonts by name, styles for headings, and empty properties. */
final class DocxFrame {

  private static final long SIDE = 72 * 20;
  private static final String WESTERN = "Times New Roman";
  private static final String EASTERN = "Batang";

  /** Word asks for some day; this one tells nothing. */
  private static final String NO_DAY = "1980-01-01T00:00:00Z";

  private DocxFrame() {}

  /** Sets up a fresh document. */
  static void set(XWPFDocument document, Paper paper) throws IOException {
    page(document);
    styles(document, paper.language());
    POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
    core.setTitle(paper.title());
    core.setCreator("");
    try {
      core.setCreated(NO_DAY);
      core.setModified(NO_DAY);
    } catch (InvalidFormatException e) {
      throw new IOException("a day that POI cannot read", e);
    }
    document.getProperties().getExtendedProperties().setApplication("");
  }

  private static void page(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11_906));
    size.setH(BigInteger.valueOf(16_838));
    CTPageMar margins = section.addNewPgMar();
    BigInteger side = BigInteger.valueOf(SIDE);
    margins.setLeft(side);
    margins.setRight(side);
    margins.setTop(side);
    margins.setBottom(side);
  }

  private static void styles(XWPFDocument document, String language) {
    XWPFStyles styles = document.createStyles();
    CTFonts fonts = CTFonts.Factory.newInstance();
    fonts.setAscii(WESTERN);
    fonts.setHAnsi(WESTERN);
    fonts.setEastAsia(EASTERN);
    fonts.setCs(WESTERN);
    styles.setDefaultFonts(fonts);
    styles.setSpellingLanguage(language);
    List<String> names = List.of("Title", "heading 1", "heading 2");
    for (int i = 0; i < names.size(); i++) {
      CTStyle style = CTStyle.Factory.newInstance();
      style.setStyleId(i == 0 ? "Title" : "Heading" + i);
      style.addNewName().setVal(names.get(i));
      style.addNewQFormat();
      if (i > 0) {
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(i - 1L));
      }
      CTRPr letters = style.addNewRPr();
      letters.addNewB();
      XWPFStyle made = new XWPFStyle(style);
      made.setType(STStyleType.PARAGRAPH);
      styles.addStyle(made);
    }
  }
}
