package org.durumi.publisher.appeal;

/** An appeal cannot be drafted. The message is one sentence for the person, with the remedy. */
public final class AppealRefusal extends RuntimeException {

  /** Says why. */
  public AppealRefusal(String sentence) {
    super(sentence);
  }
}
