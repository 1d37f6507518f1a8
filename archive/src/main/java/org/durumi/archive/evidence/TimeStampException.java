package org.durumi.archive.evidence;

/** A time stamp that cannot be relied on. The message is a clause for a person that says why. */
public final class TimeStampException extends Exception {

  /**
   * Says what is wrong.
   *
   * @param message a clause such as "the time stamp is for something else"
   */
  public TimeStampException(String message) {
    super(message);
  }

  /** Says what is wrong, and how it was noticed. */
  public TimeStampException(String message, Throwable cause) {
    super(message, cause);
  }
}
