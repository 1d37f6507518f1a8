package org.durumi.reader.proposal;

import org.durumi.record.event.Event;

/**
 * One sentence's telling of an event, before the tellings of a report are folded together.
 *
 * @param event the event as this sentence tells it; fields that the sentence leaves out are null or
 *     empty
 * @param sentence index of the sentence in the report
 * @param group number of the group of people meant, the same for every sentence that speaks of the
 *     same people; or -1 where unknown
 * @param follows true where the sentence takes up an event told before ("the arrests", "after they
 *     were seized"), so that alone it should not stand as a new event
 * @param further true where another reader than the one that read the report saw it: it stands only
 *     if it is told nowhere else, and changes no other telling
 */
public record Proposal(Event event, int sentence, int group, boolean follows, boolean further) {

  /** A telling by the reader that read the report. */
  public Proposal(Event event, int sentence, int group, boolean follows) {
    this(event, sentence, group, follows, false);
  }
}
