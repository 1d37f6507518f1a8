package org.durumi.archive.key;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The 32 random bytes that the archive is encrypted with. {@link #close()} overwrites them. */
public final class DataKey implements AutoCloseable {

  static final int BYTES = 32;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Secret secret;

  private DataKey(byte[] bytes) {
    this.secret = new Secret(bytes);
  }

  /**
   * A key that nobody had before.
   *
   * @return to be closed
   */
  public static DataKey random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new DataKey(bytes);
  }

  /** Takes over bytes that were unwrapped; they are not copied. */
  static DataKey of(byte[] unwrapped) {
    if (unwrapped.length != BYTES) {
      throw new IllegalArgumentException("A data key has 32 bytes.");
    }
    return new DataKey(unwrapped);
  }

  /**
   * The key as the database driver takes it. Only the store may ask: a String cannot be wiped, so
   * it should live as briefly as possible.
   *
   * @return 64 lower-case hex digits
   * @throws IllegalStateException after {@link #close()}
   */
  public String hex() {
    return HexFormat.of().formatHex(bytes());
  }

  /**
   * A key for one purpose, made from this one.
   *
   * @param purpose what nothing else is derived for
   * @return 32 bytes; the caller wipes them
   * @throws IllegalStateException after {@link #close()}
   */
  public byte[] derived(String purpose) {
    return Derived.key(bytes(), new byte[0], purpose);
  }

  /** The bytes themselves, not a copy. */
  byte[] bytes() {
    return secret.bytes();
  }

  /**
   * Whether both are the same key.
   *
   * @param other another key
   * @return true when both open the same database
   */
  public boolean matches(DataKey other) {
    return secret.matches(other.secret);
  }

  /** Overwrites it. May be called twice. */
  @Override
  public void close() {
    secret.close();
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "a data key";
  }
}
