package org.durumi.archive.key;

import java.security.SecureRandom;

/**
 * 160 random bits that a person writes down on paper: the second way into an archive whose
 * passphrase was forgotten. Eight groups of five letters and digits; the fifth of each shows
 * whether that group was copied well. {@link #close()} overwrites it.
 */
public final class RecoveryKey implements AutoCloseable {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Secret secret;

  private RecoveryKey(byte[] bytes) {
    this.secret = new Secret(bytes);
  }

  /**
   * A key that nobody had before.
   *
   * @return to be closed
   */
  public static RecoveryKey random() {
    byte[] bytes = new byte[RecoveryGroups.BYTES];
    RANDOM.nextBytes(bytes);
    return new RecoveryKey(bytes);
  }

  /**
   * Takes a key as typed from paper: capitals or not, O for 0, I or L for 1, with or without spaces
   * and hyphens.
   *
   * @param typed the characters; the caller wipes them
   * @return to be closed
   * @throws KeyRefusal with one sentence that says which groups are mistyped
   */
  public static RecoveryKey of(char[] typed) {
    return new RecoveryKey(RecoveryGroups.parse(typed));
  }

  /**
   * The key for paper, in two lines of four groups. A String cannot be wiped: print it and let it
   * go.
   *
   * @return two lines, such as {@code 4T2XK-...}, joined by a line feed
   */
  public String printed() {
    return RecoveryGroups.print(bytes());
  }

  /** The bytes themselves, not a copy. */
  byte[] bytes() {
    return secret.bytes();
  }

  /** Overwrites it. May be called twice. */
  @Override
  public void close() {
    secret.close();
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "a recovery key";
  }
}
