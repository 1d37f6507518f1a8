package org.durumi.archive.capture;

/**
 * Why something was not fetched or read: one sentence for a person, that names a host at most.
 * Unchecked and without a stack trace: it crosses libraries that would swallow an {@code
 * IOException}.
 */
public final class CaptureRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CaptureRefusal(String sentence) {
    super(sentence, null, false, false);
  }
}
