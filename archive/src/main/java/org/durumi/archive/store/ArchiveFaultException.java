package org.durumi.archive.store;

/**
 * The archive could not be read or written. The message is one sentence for a person; it names the
 * remedy and holds nothing of what the archive keeps.
 */
public final class ArchiveFaultException extends RuntimeException {

  /** A fault with its sentence. */
  public ArchiveFaultException(String sentence) {
    super(sentence);
  }

  /** A fault with its sentence and cause. */
  public ArchiveFaultException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
