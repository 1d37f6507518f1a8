package org.durumi.archive.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes for a parser, that fail once there are too many or the time is over. */
final class TimedStream extends InputStream {

  private static final int STEP = 4096;

  private final InputStream bytes;
  private final Deadline deadline;
  private int left;

  TimedStream(byte[] bytes, int most, Deadline deadline) {
    this.bytes = new ByteArrayInputStream(bytes);
    this.deadline = deadline;
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int got = bytes.read(buffer, offset, Math.min(length, STEP));
    left -= Math.max(got, 0);
    if (left < 0 || deadline.over()) {
      throw new IOException("too much, or too slow");
    }
    return got;
  }
}
