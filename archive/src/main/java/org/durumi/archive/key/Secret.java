package org.durumi.archive.key;

import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes that are overwritten when they are no longer needed. */
final class Secret implements AutoCloseable {

  private byte @Nullable [] bytes;

  /** Takes over the bytes; they are not copied. */
  Secret(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The bytes themselves, not a copy.
   *
   * @throws IllegalStateException after {@link #close()}
   */
  byte[] bytes() {
    byte[] open = bytes;
    if (open == null) {
      throw new IllegalStateException("This secret was wiped already.");
    }
    return open;
  }

  /** Takes the same time wherever the two differ. */
  boolean matches(Secret other) {
    return MessageDigest.isEqual(bytes(), other.bytes());
  }

  @Override
  public void close() {
    if (bytes != null) {
      Arrays.fill(bytes, (byte) 0);
      bytes = null;
    }
  }

  @Override
  public String toString() {
    return "a secret";
  }
}
