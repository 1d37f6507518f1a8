package org.durumi.archive.store;

/**
 * The archive could not be read or written. The message is one sentence for a person; it names the
 * remedy and holds nothing of what the archive keeps.
 */
public final class ArchiveFaultException extends RuntimeException {

  private final boolean away;

  /** A fault with its sentence. */
  public ArchiveFaultException(String sentence) {
    super(sentence);
    away = false;
  }

  /** A fault with its sentence and cause. */
  public ArchiveFaultException(String sentence, Throwable cause) {
    this(sentence, cause, false);
  }

  /** The same, of a server that cannot be asked just now. */
  ArchiveFaultException(String sentence, Throwable cause, boolean away) {
    super(sentence, cause);
    this.away = away;
  }

  /** Tells whether the archive is whole and out of reach: it may be back in a moment. */
  public boolean isAway() {
    return away;
  }
}
