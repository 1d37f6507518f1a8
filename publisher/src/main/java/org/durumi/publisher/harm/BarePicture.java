package org.durumi.publisher.harm;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Draws a picture anew, so that nothing but what is seen is left of it. */
public final class BarePicture {

  private BarePicture() {}

  /**
   * The picture as a PNG without any metadata; none where the bytes are no picture that can be
   * drawn. A picture that a camera turned by a mark in its metadata lies as it was taken.
   */
  public static Optional<byte[]> of(byte[] bytes) {
    try {
      BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(bytes));
      if (drawn == null) {
        return Optional.empty();
      }
      BufferedImage bare =
          new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_ARGB);
      bare.createGraphics().drawImage(drawn, 0, 0, null);
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(bare, "png", png);
      return Optional.of(png.toByteArray());
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
