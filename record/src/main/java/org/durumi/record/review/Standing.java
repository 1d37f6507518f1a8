package org.durumi.record.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.durumi.record.event.Event;

/** Which of an event's decisions still stand, each with the event as it left it. */
final class Standing {

  private final Event proposal;
  private final List<Stand> stack = new ArrayList<>();
  private final Set<Integer> takenBack = new HashSet<>();

  private record Stand(int place, Decision decision, Event event) {}

  private Standing(Event proposal) {
    this.proposal = proposal;
  }

  /**
   * Follows the decisions in their order.
   *
   * @throws RefusedDecision if one does not fit the event as the ones before it left it
   */
  static Standing of(Event proposal, List<Decision> decisions) {
    Standing standing = new Standing(proposal);
    for (int i = 0; i < decisions.size(); i++) {
      standing.take(i, decisions.get(i));
    }
    return standing;
  }

  /** The event as those that stand make it. */
  Event event() {
    return stack.isEmpty() ? proposal : stack.getLast().event();
  }

  List<Decision> decisions() {
    return stack.stream().map(Stand::decision).toList();
  }

  /** Tells whether the decision at this place, from 0, was taken back. */
  boolean isTakenBack(int place) {
    return takenBack.contains(place);
  }

  private void take(int place, Decision decision) {
    switch (decision) {
      case Decision.Accepted accepted -> push(place, decision, event());
      case Decision.Rejected rejected -> push(place, decision, event());
      case Decision.Corrected corrected -> {
        Draft draft = new Draft(event());
        corrected.corrections().forEach(draft::with);
        push(place, decision, draft.event());
      }
      case Decision.Undone undone -> {
        if (stack.isEmpty()) {
          throw new RefusedDecision(
              "No decision about this event stands, so there is none to take back.");
        }
        takenBack.add(stack.removeLast().place());
      }
      case Decision.Added added -> {
        if (place > 0 || !added.event().equals(proposal)) {
          throw there();
        }
        push(place, decision, proposal);
      }
    }
  }

  static RefusedDecision there() {
    return new RefusedDecision(
        "This event is there already; accept it, correct it, or add another.");
  }

  private void push(int place, Decision decision, Event event) {
    stack.add(new Stand(place, decision, event));
  }
}
