package org.durumi.reader.intake;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** PDFBox logs pieces of what it reads; a log must not hold a report's text. */
final class PdfSilence {

  // Held here, as the runtime forgets a logger's level with the logger.
  private static final List<Logger> SILENT =
      List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

  private PdfSilence() {}

  static void keep() {
    SILENT.forEach(logger -> logger.setLevel(Level.OFF));
  }
}
