package org.durumi.estimator.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Draws as an image of two dots a point. */
final class ImageCanvas implements Canvas {

  private static final int DOTS = 2;

  private final BufferedImage image;
  private final Graphics2D graphics;

  ImageCanvas(int width, int height) {
    image = new BufferedImage(width * DOTS, height * DOTS, BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.scale(DOTS, DOTS);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    rectangle(0, 0, width, height, "#ffffff");
  }

  private void ink(String ink) {
    graphics.setColor(Color.decode(ink));
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, double width, String ink) {
    ink(ink);
    graphics.setStroke(new BasicStroke((float) width));
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  @Override
  public void rectangle(double x, double y, double width, double height, String ink) {
    ink(ink);
    graphics.fill(new Rectangle2D.Double(x, y, width, height));
  }

  @Override
  public void circle(double x, double y, double radius, String ink) {
    ink(ink);
    graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }

  @Override
  public void path(double[] x, double[] y, double width, String ink) {
    ink(ink);
    graphics.setStroke(new BasicStroke((float) width));
    Path2D path = new Path2D.Double();
    path.moveTo(x[0], y[0]);
    for (int i = 1; i < x.length; i++) {
      path.lineTo(x[i], y[i]);
    }
    graphics.draw(path);
  }

  @Override
  public void text(double x, double y, Anchor anchor, double size, String ink, String words) {
    ink(ink);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) size));
    double width = graphics.getFontMetrics().stringWidth(words);
    double left =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    graphics.drawString(words, (float) left, (float) y);
  }

  byte[] finished() throws IOException {
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image, "png", bytes)) {
      throw new IOException("this Java cannot write PNG");
    }
    return bytes.toByteArray();
  }
}
