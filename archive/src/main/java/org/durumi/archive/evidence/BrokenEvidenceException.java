package org.durumi.archive.evidence;

/**
 * Something that was to prove itself does not. The message says what, and holds no report's words.
 */
public final class BrokenEvidenceException extends RuntimeException {

  /**
   * Says what does not hold.
   *
   * @param message a clause for a person, such as "entry 12 does not match its commitment"
   */
  public BrokenEvidenceException(String message) {
    super(message);
  }

  /** Says what does not hold, and why it was noticed. */
  public BrokenEvidenceException(String message, Throwable cause) {
    super(message, cause);
  }
}
