package org.durumi.desk.reading;

import java.util.List;
import org.durumi.desk.page.Words;
import org.durumi.record.event.Event;
import org.durumi.record.review.Review;
import org.durumi.record.review.ReviewState;
import org.durumi.record.source.Quote;

/**
 * One event as the page shows it.
 *
 * @param number what a person calls it by, from 1
 * @param type code of the act's type
 * @param modality code of the modality
 * @param state code of the review's state
 * @param isAdded whether a person added it
 * @param percent the reader's own score, 0 to 100; no measure of truth
 * @param trigger the words that state the act
 * @param evidence the sentences that it was read from
 * @param lines its fields
 * @param mayUndo whether a decision stands that could be taken back
 */
public record EventCard(
    int number,
    String type,
    String modality,
    String state,
    boolean isAdded,
    long percent,
    String trigger,
    List<String> evidence,
    List<EventLines.Line> lines,
    boolean mayUndo) {

  private static final int ALL = 100;

  static EventCard of(int number, Review review, Words words) {
    Event event = review.event();
    return new EventCard(
        number,
        event.type().code(),
        event.modality().code(),
        review.state().code(),
        review.addition().isPresent(),
        Math.round(event.confidence() * ALL),
        event.trigger().text(),
        event.evidence().stream().map(Quote::text).toList(),
        EventLines.of(event, words),
        !review.standing().isEmpty());
  }

  /** Tells whether nobody has decided yet. */
  public boolean isWaiting() {
    return state.equals(ReviewState.PROPOSED.code());
  }
}
