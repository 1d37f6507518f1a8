package org.durumi.archive.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read from the start, as often as asked. */
@FunctionalInterface
public interface ByteSource {

  /** The bytes from the first on; to be closed by who asked. */
  InputStream open() throws IOException;

  /** Bytes that are in memory; not copied. */
  static ByteSource of(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }
}
