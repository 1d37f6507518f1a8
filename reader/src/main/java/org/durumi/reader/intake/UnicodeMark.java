package org.durumi.reader.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A Unicode encoding known from a byte order mark, or from the zero bytes of UTF-16.
 *
 * @param charset the encoding
 * @param length bytes of the mark, 0 where there is none
 */
record UnicodeMark(Charset charset, int length) {

  private static final int SAMPLE = 4096;

  static @Nullable UnicodeMark of(byte[] b) {
    if (begins(b, 0xEF, 0xBB, 0xBF)) {
      return new UnicodeMark(StandardCharsets.UTF_8, 3);
    }
    if (begins(b, 0xFF, 0xFE, 0, 0)) {
      return new UnicodeMark(Charset.forName("UTF-32LE"), 4);
    }
    if (begins(b, 0, 0, 0xFE, 0xFF)) {
      return new UnicodeMark(Charset.forName("UTF-32BE"), 4);
    }
    if (begins(b, 0xFF, 0xFE)) {
      return new UnicodeMark(StandardCharsets.UTF_16LE, 2);
    }
    if (begins(b, 0xFE, 0xFF)) {
      return new UnicodeMark(StandardCharsets.UTF_16BE, 2);
    }
    return fromZeros(b);
  }

  /** Latin text in UTF-16 has a zero in every other place, and hardly any in the places between. */
  private static @Nullable UnicodeMark fromZeros(byte[] b) {
    int size = Math.min(SAMPLE, b.length) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < size; i += 2) {
      even += b[i] == 0 ? 1 : 0;
      odd += b[i + 1] == 0 ? 1 : 0;
    }
    if (odd * 4 > size && even * 20 < size && odd > 1) {
      return new UnicodeMark(StandardCharsets.UTF_16LE, 0);
    }
    return even * 4 > size && odd * 20 < size && even > 1
        ? new UnicodeMark(StandardCharsets.UTF_16BE, 0)
        : null;
  }

  private static boolean begins(byte[] b, int... mark) {
    if (b.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((b[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
