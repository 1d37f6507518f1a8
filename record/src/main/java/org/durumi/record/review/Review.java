package org.durumi.record.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.durumi.record.event.Event;

/**
 * An event as it was proposed and all that was decided about it. Every decision builds on the event
 * as the ones before it left it, or takes the newest of them back; none of them is ever lost.
 *
 * @param proposal the event as it was read, or as a person added it
 * @param decisions in the order in which they were made; of an added event the addition is first
 */
public record Review(Event proposal, List<Decision> decisions) {

  /**
   * Refuses a decision that does not fit the event as it then stood.
   *
   * @throws RefusedDecision with a sentence for the person who decides
   */
  public Review {
    decisions = List.copyOf(decisions);
    Standing.of(proposal, decisions);
  }

  /**
   * A decision and what became of it.
   *
   * @param takenBack whether a later one took it back
   */
  public record Step(Decision decision, boolean takenBack) {}

  /** A proposal that nobody has decided about. */
  public static Review of(Event proposal) {
    return new Review(proposal, List.of());
  }

  /** An event that a person added: it waits for a decision, like a proposal. */
  public static Review added(Decision.Added added) {
    return new Review(added.event(), List.of(added));
  }

  /**
   * The same with one decision more.
   *
   * @throws RefusedDecision if it does not fit the event as it stands
   */
  public Review with(Decision decision) {
    if (decision instanceof Decision.Added) {
      throw Standing.there();
    }
    List<Decision> all = new ArrayList<>(decisions);
    all.add(decision);
    return new Review(proposal, all);
  }

  /** The event as it now stands: also what a rejected event would say. */
  public Event event() {
    return Standing.of(proposal, decisions).event();
  }

  /**
   * The state that the newest standing decision gives. Who accepts an event that was corrected
   * before stands behind the corrections; who corrects it back to the proposal, behind the
   * proposal. An addition that was taken back is rejected until somebody decides otherwise.
   */
  public ReviewState state() {
    List<Decision> standing = standing();
    if (standing.isEmpty()) {
      return addition().isPresent() ? ReviewState.REJECTED : ReviewState.PROPOSED;
    }
    return switch (standing.getLast()) {
      case Decision.Added added -> ReviewState.PROPOSED;
      case Decision.Rejected rejected -> ReviewState.REJECTED;
      default -> event().equals(proposal) ? ReviewState.ACCEPTED : ReviewState.CORRECTED;
    };
  }

  /**
   * The decisions that were not taken back, in their order, without those that took others back.
   */
  public List<Decision> standing() {
    return Standing.of(proposal, decisions).decisions();
  }

  /** All decisions in their order, and which of them were taken back. */
  public List<Step> steps() {
    Standing standing = Standing.of(proposal, decisions);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < decisions.size(); i++) {
      steps.add(new Step(decisions.get(i), standing.isTakenBack(i)));
    }
    return steps;
  }

  /** The decision that added the event, whether it still stands or not; none for a proposal. */
  public Optional<Decision.Added> addition() {
    return !decisions.isEmpty() && decisions.getFirst() instanceof Decision.Added added
        ? Optional.of(added)
        : Optional.empty();
  }

  /** The newest decision, if any, even one that takes another back. */
  public Optional<Decision> newest() {
    return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast());
  }
}
