package org.durumi.publisher.harm;

import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;

/**
 * A second person's leave that something risky may go.
 *
 * @param finding the id of the finding
 * @param by who says so
 * @param why their reason, a sentence
 */
public record Overruling(String finding, Reviewer by, String why) {

  private static final int SHORTEST = 15;

  /** Refuses a reason that is none. */
  public Overruling {
    why = why.strip();
    if (why.length() < SHORTEST) {
      throw new RefusedDecision("To let finding " + finding + " leave, write why, in a sentence.");
    }
  }

  /** Never the reason. */
  @Override
  public String toString() {
    return "Overruling[" + finding + "]";
  }
}
