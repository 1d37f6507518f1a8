package org.durumi.record.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.durumi.record.event.Event;

/**
 * An event as it was proposed and all that was decided about it. Every decision builds on the event
 * as the ones before it left it; none of them is ever lost.
 *
 * @param proposal the event as it was read
 * @param decisions in the order in which they were made
 */
public record Review(Event proposal, List<Decision> decisions) {

  /**
   * Refuses a correction that does not fit the event as it then stood.
   *
   * @throws RefusedDecision with a sentence for the person who decides
   */
  public Review {
    decisions = List.copyOf(decisions);
    apply(proposal, decisions);
  }

  /** A proposal that nobody has decided about. */
  public static Review of(Event proposal) {
    return new Review(proposal, List.of());
  }

  /**
   * The same with one decision more.
   *
   * @throws RefusedDecision if it does not fit the event as it stands
   */
  public Review with(Decision decision) {
    List<Decision> all = new ArrayList<>(decisions);
    all.add(decision);
    return new Review(proposal, all);
  }

  /** The event as it now stands: also what a rejected event would say. */
  public Event event() {
    return apply(proposal, decisions);
  }

  /**
   * The newest decision's state. Who accepts an event that was corrected before stands behind the
   * corrections; who corrects it back to the proposal, behind the proposal.
   */
  public ReviewState state() {
    if (decisions.isEmpty()) {
      return ReviewState.PROPOSED;
    }
    if (decisions.getLast() instanceof Decision.Rejected) {
      return ReviewState.REJECTED;
    }
    return event().equals(proposal) ? ReviewState.ACCEPTED : ReviewState.CORRECTED;
  }

  /** The newest decision, if any. */
  public Optional<Decision> newest() {
    return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast());
  }

  /**
   * The event after some decisions in their order.
   *
   * @throws RefusedDecision if a correction does not fit the event as it then stood
   */
  public static Event apply(Event proposal, List<Decision> decisions) {
    Event event = proposal;
    for (Decision decision : decisions) {
      if (decision instanceof Decision.Corrected corrected) {
        Draft draft = new Draft(event);
        corrected.corrections().forEach(draft::with);
        event = draft.event();
      }
    }
    return event;
  }
}
