package org.durumi.publisher.bundle;

/** A bundle or a key file cannot be used. The message is one sentence with the remedy. */
public final class BundleRefusal extends RuntimeException {

  /** Says why. */
  public BundleRefusal(String sentence) {
    super(sentence);
  }

  BundleRefusal(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
