package org.durumi.desk.signin;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A picture that a telephone reads, as the path of an SVG.
 *
 * @param size how many squares it is wide and high, with its margin
 * @param path its dark squares
 */
public record QrCode(int size, String path) {

  private static final int MARGIN = 4;

  /** The picture of a text. */
  static QrCode of(String text) {
    BitMatrix squares;
    try {
      squares =
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.M,
                      EncodeHintType.MARGIN,
                      MARGIN,
                      EncodeHintType.CHARACTER_SET,
                      "UTF-8"));
    } catch (WriterException e) {
      throw new IllegalStateException("a text that no picture holds", e);
    }
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < squares.getHeight(); y++) {
      for (int x = 0; x < squares.getWidth(); x++) {
        if (squares.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return new QrCode(squares.getWidth(), path.toString());
  }

  /** Nothing of what it says. */
  @Override
  public String toString() {
    return "QrCode[" + size + "]";
  }
}
