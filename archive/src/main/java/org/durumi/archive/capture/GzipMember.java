package org.durumi.archive.capture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** One member of a gzip file (RFC 1952) and where it ends, which the JDK's own stream hides. */
final class GzipMember extends InputStream {

  private static final int HEAD = 10;
  private static final int TAIL = 8;

  private final byte[] bytes;
  private final int data;
  private final Inflater inflater = new Inflater(true);
  private final ScanBudget budget;

  GzipMember(byte[] bytes, int start, ScanBudget budget) throws IOException {
    this.bytes = bytes;
    this.budget = budget;
    this.data = data(bytes, start);
    inflater.setInput(bytes, data, bytes.length - data);
  }

  static boolean startsAt(byte[] bytes, int at) {
    return bytes.length - at > HEAD
        && bytes[at] == 0x1f
        && bytes[at + 1] == (byte) 0x8b
        && bytes[at + 2] == 8;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    try {
      while (!inflater.finished()) {
        int got = inflater.inflate(buffer, offset, length);
        if (got > 0) {
          budget.spend(got);
          return got;
        }
        if (!inflater.finished() && (inflater.needsInput() || inflater.needsDictionary())) {
          throw new EOFException("gzip member ends early");
        }
      }
      return -1;
    } catch (DataFormatException e) {
      throw new IOException("damaged gzip member");
    }
  }

  /** Where the next member begins; reads this one to its end. */
  int end() throws IOException {
    byte[] rest = new byte[65536];
    while (read(rest, 0, rest.length) >= 0) {
      // Read away, within the budget.
    }
    return (int) Math.min(bytes.length, data + inflater.getBytesRead() + TAIL);
  }

  @Override
  public void close() {
    inflater.end();
  }

  private static int data(byte[] bytes, int start) throws IOException {
    if (!startsAt(bytes, start)) {
      throw new IOException("no gzip member");
    }
    int flags = bytes[start + 3];
    int at = start + HEAD;
    if ((flags & 4) != 0) {
      at += 2 + (byteAt(bytes, at) | byteAt(bytes, at + 1) << 8);
    }
    if ((flags & 8) != 0) {
      at = afterZero(bytes, at);
    }
    if ((flags & 16) != 0) {
      at = afterZero(bytes, at);
    }
    if ((flags & 2) != 0) {
      at += 2;
    }
    if (at > bytes.length) {
      throw new EOFException("gzip head ends early");
    }
    return at;
  }

  private static int afterZero(byte[] bytes, int from) throws IOException {
    int at = from;
    while (byteAt(bytes, at) != 0) {
      at++;
    }
    return at + 1;
  }

  private static int byteAt(byte[] bytes, int at) throws IOException {
    if (at >= bytes.length) {
      throw new EOFException("gzip head ends early");
    }
    return bytes[at] & 0xff;
  }
}
