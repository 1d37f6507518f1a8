package org.durumi.archive.seal;

/** A sealed value does not open. The message is one sentence for the person. */
public final class SealFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private SealFault(String sentence) {
    super(sentence);
  }

  /**
   * The value was changed or moved, or sealed under keys that are not here.
   *
   * @param place the table and column that it stands in
   */
  static SealFault of(String place) {
    return new SealFault(
        "A sealed value in "
            + place
            + " does not open: it was changed or moved there, or sealed with keys that this key file"
            + " lacks; take the newest key file, or restore a backup.");
  }

  /** Nobody without this class of keys may have it. */
  static SealFault withheld() {
    return new SealFault(
        "This needs fields that name or endanger people, and whoever asks has no leave to see"
            + " those.");
  }
}
