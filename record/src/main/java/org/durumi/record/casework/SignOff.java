package org.durumi.record.casework;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.durumi.record.review.Decision;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Review;
import org.durumi.record.review.ReviewState;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;

/**
 * Whether a report may be signed off, and by whom.
 *
 * @param reviews one for each of its events
 * @param ready who made it ready, or null if nobody did
 * @param secondPerson whether somebody who had no part in it must sign
 */
public record SignOff(List<Review> reviews, @Nullable Reviewer ready, boolean secondPerson) {

  /** Keeps its own copy. */
  public SignOff {
    reviews = List.copyOf(reviews);
  }

  /**
   * Why this person may not sign, as a sentence for them; none where they may. Not while events
   * wait; and where a second person must sign, not whoever decided about an event or made the
   * report ready. A decision counts even if it was taken back: who made it had a part.
   */
  public Optional<String> refusal(Reviewer by) {
    long waiting = reviews.stream().filter(r -> r.state() == ReviewState.PROPOSED).count();
    if (waiting > 0) {
      return Optional.of(
          (waiting == 1 ? "One event waits" : waiting + " events wait")
              + " for a decision; decide first, then sign off.");
    }
    if (secondPerson && decided().anyMatch(other -> by.isSamePerson(other))) {
      return Optional.of(
          "You decided about an event of this report; somebody else must sign it off.");
    }
    if (secondPerson && ready != null && by.isSamePerson(ready)) {
      return Optional.of("You made this report ready; somebody else must sign it off.");
    }
    return Optional.empty();
  }

  /**
   * Refuses whoever may not sign.
   *
   * @throws RefusedDecision with the sentence of {@link #refusal}
   */
  public void require(Reviewer by) {
    refusal(by)
        .ifPresent(sentence -> {
          throw new RefusedDecision(sentence);
        });
  }

  private Stream<Reviewer> decided() {
    return reviews.stream().flatMap(review -> review.decisions().stream()).map(Decision::by);
  }

  /** Tells nobody's name. */
  @Override
  public String toString() {
    return "SignOff[" + reviews.size() + " events]";
  }
}
