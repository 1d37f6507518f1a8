package org.durumi.desk.api;

/** Says in one sentence that what a program sent is not what can be read. */
final class NotUnderstoodException extends RuntimeException {

  private static final long serialVersionUID = 1;

  NotUnderstoodException(String sentence) {
    super(sentence);
  }
}
