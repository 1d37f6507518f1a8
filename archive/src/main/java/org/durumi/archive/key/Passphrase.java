package org.durumi.archive.key;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * What a person remembers. Held as bytes that {@link #close()} overwrites; the garbage collector
 * may have moved them before, so an old copy can stay in memory for a while.
 */
public final class Passphrase implements AutoCloseable {

  /** The longest that is taken, in bytes of UTF-8. */
  static final int LONGEST = 1024;

  private static final int SHORT = 12;

  private final Secret secret;
  private final boolean isShort;

  private Passphrase(byte[] bytes, boolean isShort) {
    this.secret = new Secret(bytes);
    this.isShort = isShort;
  }

  /**
   * Takes a passphrase as typed. The same words typed on another system, where letters are put
   * together differently, give the same passphrase.
   *
   * @param typed the characters; copied, so the caller wipes its own
   * @return to be closed
   * @throws KeyRefusal when it is empty, longer than 1024 bytes of UTF-8, or holds a control
   *     character
   */
  public static Passphrase of(char[] typed) {
    byte[] bytes = ComposedText.bytesOf(typed);
    if (bytes.length == 0) {
      throw KeyRefusal.mistyped("The passphrase is empty; type at least a few words.");
    }
    if (bytes.length > LONGEST) {
      Arrays.fill(bytes, (byte) 0);
      throw KeyRefusal.mistyped(
          "The passphrase is longer than " + LONGEST + " bytes; choose a shorter one.");
    }
    return new Passphrase(bytes, Character.codePointCount(typed, 0, typed.length) < SHORT);
  }

  /**
   * Takes the first line of a file, without its line ending. Named pipes are read too.
   *
   * @param file UTF-8
   * @param warnings gets one sentence when others may read the file; it is only a warning because
   *     sticks and mounted secrets often cannot say who their owner is
   * @return to be closed
   * @throws KeyRefusal with one sentence when it is missing, unreadable, empty, too long or not
   *     UTF-8
   */
  public static Passphrase fromFile(Path file, Consumer<String> warnings) {
    char[] line = PassphraseFile.firstLine(file, warnings);
    try {
      return of(line);
    } finally {
      Arrays.fill(line, '\0');
    }
  }

  /**
   * Whether it is so short (under 12 characters) that somebody who has the archive might guess it.
   * Nothing refuses it; the door that asks for it should say so.
   *
   * @return true under 12 code points as typed
   */
  public boolean isShort() {
    return isShort;
  }

  /**
   * Whether both are the same, for asking twice.
   *
   * @param other the second answer
   * @return true when they open the same archives; takes the same time wherever they differ
   */
  public boolean matches(Passphrase other) {
    return secret.matches(other.secret);
  }

  /**
   * The bytes themselves, not a copy.
   *
   * @throws IllegalStateException after {@link #close()}
   */
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
    return "a passphrase";
  }
}
