package org.durumi.publisher.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pictures of pages in target/screens, for people to look at. */
public final class Screens {

  private static final int DOTS_PER_INCH = 80;

  private Screens() {}

  /** Draws all pages of a PDF and tells how many there are. */
  public static int draw(byte[] pdf, String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "screens"));
    Files.write(folder.resolve(name + ".pdf"), pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        BufferedImage page = renderer.renderImageWithDPI(i, DOTS_PER_INCH);
        ImageIO.write(page, "png", folder.resolve(name + "-" + (i + 1) + ".png").toFile());
      }
      return document.getNumberOfPages();
    }
  }
}
