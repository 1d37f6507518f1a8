package org.durumi.archive.pack;

import org.jspecify.annotations.Nullable;

/**
 * A pack could not be made. The message is one sentence for a person; it names the remedy and holds
 * no report's words.
 */
public final class PackFaultException extends RuntimeException {

  /** A fault with its sentence. */
  public PackFaultException(String sentence) {
    this(sentence, null);
  }

  /** A fault with its sentence and cause. */
  public PackFaultException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
