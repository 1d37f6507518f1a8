package org.durumi.reader.intake;

import java.io.ByteArrayInputStream;

/** Bytes that run dry, with a refusal, when the time is over. */
final class TimedStream extends ByteArrayInputStream {

  private final Bounds bounds;

  TimedStream(byte[] bytes, Bounds bounds) {
    super(bytes);
    this.bounds = bounds;
  }

  @Override
  public synchronized int read(byte[] buffer, int offset, int length) {
    bounds.checkTime();
    return super.read(buffer, offset, length);
  }
}
