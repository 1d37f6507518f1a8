package org.durumi.archive;

/** There is nothing under the number that a person typed. The message is a sentence for them. */
public final class UnknownIdException extends RuntimeException {

  /** Says what there is not. */
  public UnknownIdException(String sentence) {
    super(sentence);
  }
}
