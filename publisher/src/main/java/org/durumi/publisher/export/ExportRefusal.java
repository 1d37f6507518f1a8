package org.durumi.publisher.export;

/** An export could not be made. The message is one sentence for the person, with the remedy. */
public final class ExportRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says why. */
  public ExportRefusal(String sentence) {
    super(sentence);
  }
}
