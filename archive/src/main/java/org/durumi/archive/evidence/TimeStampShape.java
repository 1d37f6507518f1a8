package org.durumi.archive.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Looks over bytes from outside once, before a parser sees them: one DER structure, definite
 * lengths, nothing behind it and no abyss inside.
 */
final class TimeStampShape {

  private static final int DEEPEST = 40;
  private static final int SEQUENCE = 0x30;
  private static final int OBJECT_IDENTIFIER = 0x06;
  private static final int CONSTRUCTED = 0x20;
  private static final int LONG_TAG = 0x1f;
  private static final int LONG_LENGTH = 0x80;

  private final byte[] der;
  private int at;

  private TimeStampShape(byte[] der) {
    this.der = der;
  }

  /**
   * Checks the shape.
   *
   * @throws TimeStampException if it is not that of a DER sequence
   */
  static void check(byte[] der) throws TimeStampException {
    if (der.length > TimeStampAuthority.LARGEST_ANSWER) {
      throw new TimeStampException(
          "the time stamp is longer than " + TimeStampAuthority.LARGEST_ANSWER + " bytes");
    }
    if (der.length < 2 || der[0] != SEQUENCE) {
      throw broken();
    }
    new TimeStampShape(der).walk();
  }

  /** Whether a sequence of a good shape begins with an object identifier, as a bare token does. */
  static boolean isToken(byte[] der) {
    int first = der[1] & 0xff;
    int inside = first < LONG_LENGTH ? 2 : 2 + (first & ~LONG_LENGTH);
    return inside < der.length && der[inside] == OBJECT_IDENTIFIER;
  }

  private void walk() throws TimeStampException {
    int[] ends = new int[DEEPEST + 1];
    ends[0] = der.length;
    int depth = 0;
    while (at < der.length) {
      while (at == ends[depth]) {
        depth--;
      }
      int tag = next(ends[depth]);
      int end = length(ends[depth]) + at;
      if ((tag & LONG_TAG) == LONG_TAG || end > ends[depth] || (depth == 0 && end != der.length)) {
        throw broken();
      }
      if ((tag & CONSTRUCTED) == 0) {
        at = end;
      } else if (depth == DEEPEST) {
        throw broken();
      } else {
        ends[++depth] = end;
      }
    }
  }

  private int length(int end) throws TimeStampException {
    int first = next(end);
    if (first < LONG_LENGTH) {
      return first;
    }
    int digits = first & ~LONG_LENGTH;
    if (digits == 0 || digits > 3) {
      throw broken();
    }
    int length = 0;
    for (int i = 0; i < digits; i++) {
      length = (length << 8) | next(end);
    }
    // DER writes a length in as few bytes as it needs.
    if (length < LONG_LENGTH || length >>> (8 * (digits - 1)) == 0) {
      throw broken();
    }
    return length;
  }

  private int next(int end) throws TimeStampException {
    if (at >= end) {
      throw broken();
    }
    return der[at++] & 0xff;
  }

  private static TimeStampException broken() {
    return broken(null);
  }

  /** Says that the bytes are not a time stamp, whatever the library thinks of them. */
  static TimeStampException broken(@Nullable Throwable cause) {
    String message = "what came is no time stamp, or a broken one";
    return cause == null ? new TimeStampException(message) : new TimeStampException(message, cause);
  }
}
