package org.durumi.reader.intake;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A PDF's bytes, which run dry, with a refusal, when the time is over. */
final class TimedBuffer extends RandomAccessReadBuffer {

  // Reading the clock for every byte would take longer than the reading.
  private static final int CALLS = 1024;

  private final Bounds bounds;
  private int calls;

  TimedBuffer(byte[] bytes, Bounds bounds) {
    super(bytes);
    this.bounds = bounds;
  }

  @Override
  public int read() throws IOException {
    check();
    return super.read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    check();
    return super.read(buffer, offset, length);
  }

  private void check() {
    if (++calls % CALLS == 0) {
      bounds.checkTime();
    }
  }
}
