package org.durumi.cli.terminal;

/** A command could not be done. The message is one sentence for the person, with the remedy. */
public final class Refusal extends RuntimeException {

  /** Says why. */
  public Refusal(String sentence) {
    super(sentence);
  }
}
