package org.durumi.archive.key;

/**
 * Keys could not be made, read or used. The message is one sentence for a person; it never holds a
 * passphrase, a key or what stood in a file.
 */
public final class KeyRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean tryAgain;

  private KeyRefusal(String sentence, boolean tryAgain) {
    super(sentence);
    this.tryAgain = tryAgain;
  }

  /** What was typed does not fit; typing it again may help. */
  static KeyRefusal mistyped(String sentence) {
    return new KeyRefusal(sentence, true);
  }

  /** Typing it again would not help. */
  public static KeyRefusal broken(String sentence) {
    return new KeyRefusal(sentence, false);
  }

  /**
   * A file of keys that nobody can make sense of.
   *
   * @param name how to call it
   */
  public static KeyRefusal damaged(String name) {
    return broken(
        "The key file " + name + " is damaged; put it back from a backup of this archive.");
  }

  /**
   * Whether typing it again may help.
   *
   * @return true for a passphrase or recovery key that does not fit; false for a file that is
   *     missing, damaged or too new
   */
  public boolean mayTryAgain() {
    return tryAgain;
  }
}
