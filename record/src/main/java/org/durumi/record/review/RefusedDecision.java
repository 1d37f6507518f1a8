package org.durumi.record.review;

/**
 * Says in one sentence why a decision cannot stand and what would help. It names fields and never a
 * report's words or anybody's name.
 */
public class RefusedDecision extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Refuses with a whole sentence for the person who decides. */
  public RefusedDecision(String sentence) {
    super(sentence);
  }
}
