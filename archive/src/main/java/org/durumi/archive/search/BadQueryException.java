package org.durumi.archive.search;

/** A search that cannot be run. The message is one sentence for the person who typed it. */
public final class BadQueryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadQueryException(String message) {
    super(message);
  }
}
