package org.durumi.publisher.paper;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * Tells machines that read aloud what is a heading and what is a paragraph, and in which order they
 * are read: the structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8).
 */
final class Tags {

  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement document = new PDStructureElement("Document", root);
  private final List<COSArray> parents = new ArrayList<>();
  private PDStructureElement element = document;

  /** For a document that has no pages yet. */
  Tags(PDDocument pdf) {
    root.appendKid(document);
    PDMarkInfo info = new PDMarkInfo();
    info.setMarked(true);
    pdf.getDocumentCatalog().setMarkInfo(info);
    pdf.getDocumentCatalog().setStructureTreeRoot(root);
  }

  /** Begins a block of this type, such as {@code P} or {@code H1}; what is marked next is in it. */
  void begin(String type) {
    element = new PDStructureElement(type, document);
    document.appendKid(element);
  }

  /** Begins a part of a block. */
  void beginWithin(PDStructureElement outer, String type) {
    element = new PDStructureElement(type, outer);
    outer.appendKid(element);
  }

  /** What was begun last. */
  PDStructureElement current() {
    return element;
  }

  /** A page more. */
  void page(PDPage page) {
    page.setStructParents(parents.size());
    page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
    parents.add(new COSArray());
  }

  /** The number that the next marked letters of the newest page go by. */
  int mark(PDPage page) {
    COSArray marked = parents.getLast();
    int number = marked.size();
    marked.add(element.getCOSObject());
    element.setPage(element.getPage() == null ? page : element.getPage());
    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
    reference.setItem(COSName.PG, page.getCOSObject());
    reference.setInt(COSName.MCID, number);
    element.appendKid(new PDMarkedContentReference(reference));
    return number;
  }

  /** Writes down which block each mark of each page belongs to. */
  void close() {
    COSArray numbers = new COSArray();
    for (int i = 0; i < parents.size(); i++) {
      numbers.add(COSInteger.get(i));
      numbers.add(parents.get(i));
    }
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NUMS, numbers);
    root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
    root.setParentTreeNextKey(parents.size());
  }
}
