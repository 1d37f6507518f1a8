package org.durumi.archive.seal;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Fills values up, so that the length of what is sealed tells little: short ones to a multiple of
 * {@value #STEP} bytes, long ones by at most 12 percent (Padmé: Nikitin and others, PETS 2019).
 */
final class Padding {

  private static final int STEP = 32;

  private Padding() {}

  /** The value's length in four bytes, the value, and zeros. */
  static byte[] fill(byte[] value) {
    return ByteBuffer.allocate(padded(Integer.BYTES + value.length))
        .putInt(value.length)
        .put(value)
        .array();
  }

  /**
   * The value.
   *
   * @throws IllegalArgumentException if it was not filled by {@link #fill}
   */
  static byte[] strip(byte[] filled) {
    int length = filled.length < Integer.BYTES ? -1 : ByteBuffer.wrap(filled).getInt();
    if (length < 0 || length > filled.length - Integer.BYTES) {
      throw new IllegalArgumentException("not filled up by us");
    }
    return Arrays.copyOfRange(filled, Integer.BYTES, Integer.BYTES + length);
  }

  private static int padded(int length) {
    int exponent = 31 - Integer.numberOfLeadingZeros(length);
    int bits = 32 - Integer.numberOfLeadingZeros(exponent);
    int step = Math.max(STEP, 1 << Math.max(0, exponent - bits));
    return Math.multiplyExact(Math.ceilDiv(length, step), step);
  }
}
