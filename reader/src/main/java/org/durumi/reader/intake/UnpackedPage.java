package org.durumi.reader.intake;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * A page whose drawing commands pass {@link BoundedFilters}: PDFBox would stream some of them past
 * its own filters, where one endless word could fill the memory.
 */
final class UnpackedPage extends PDPage {

  private final PDPage page;

  UnpackedPage(PDPage page) {
    super(page.getCOSObject());
    this.page = page;
  }

  @Override
  public RandomAccessRead getContentsForStreamParsing() throws IOException {
    return getContentsForRandomAccess();
  }

  /** The original's, which share what is already loaded. */
  @Override
  public PDResources getResources() {
    return page.getResources();
  }
}
