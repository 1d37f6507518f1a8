package org.durumi.desk.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.desk.page.Words;
import org.durumi.record.casework.Permission;
import org.durumi.record.event.Event;
import org.durumi.record.event.Origin;
import org.durumi.record.review.Decision;
import org.durumi.record.review.Review;
import org.durumi.record.review.ReviewState;
import org.durumi.record.source.Quote;
import org.jspecify.annotations.Nullable;

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
 * @param lines what it says
 * @param steps what was decided about it, the oldest first
 * @param review the event and all that was decided about it
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
    List<Step> steps,
    Review review) {

  private static final int ALL = 100;
  private static final List<String> BRIEF = List.of("who", "place", "date", "offer");

  /**
   * Something that was decided.
   *
   * @param sentence who decided what, and when
   * @param why the reason, if one was given
   * @param isTakenBack whether it was taken back since
   */
  public record Step(String sentence, @Nullable String why, boolean isTakenBack) {}

  static EventCard of(int number, Review review, Words words) {
    Event event = review.event();
    List<Step> steps = new ArrayList<>();
    for (Review.Step step : review.steps()) {
      Decision decision = step.decision();
      steps.add(
          new Step(
              words.of(
                  "reading.step." + decision.verdict(),
                  decision.by().name(),
                  words.moment(decision.when())),
              decision.why(),
              step.takenBack()));
    }
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
        List.copyOf(steps),
        review);
  }

  /** Tells whether nobody has decided yet. */
  public boolean isWaiting() {
    return state.equals(ReviewState.PROPOSED.code());
  }

  /** Tells whether somebody says that the report tells no such event. */
  public boolean isRejected() {
    return state.equals(ReviewState.REJECTED.code());
  }

  /** Tells whether a model at an address that a person named proposed it, and nobody else. */
  public boolean isOfSecondReader() {
    return review.event().origin() == Origin.SECOND_READER;
  }

  /** What it takes to take the newest standing decision back; null where none stands. */
  public @Nullable Permission undoing() {
    List<Decision> standing = review.standing();
    return standing.isEmpty() ? null : Permission.toDecide(review, standing.getLast());
  }

  /** Whom, where and when in one line. */
  public String brief() {
    Stream<String> parts =
        BRIEF.stream()
            .flatMap(group -> lines.stream().filter(line -> line.group().equals(group)).limit(1))
            .map(EventLines.Line::shown);
    return parts.collect(Collectors.joining(" · "));
  }

  /** The form's fields, with what stands in them. */
  public List<EventFields.Field> fields() {
    return EventForm.fields(review.event());
  }
}
