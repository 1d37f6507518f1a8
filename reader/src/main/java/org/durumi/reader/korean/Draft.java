package org.durumi.reader.korean;

import java.util.List;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Offer;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.source.Quote;
import org.jspecify.annotations.Nullable;

/**
 * One telling of an act, before the tellings of a report are folded together.
 *
 * @param type what was done
 * @param modality whether it happened
 * @param trigger the words that state it
 * @param sentence index of its sentence
 * @param evidence the sentences
 * @param date when
 * @param place where
 * @param group to whom, or null for acts without a victim
 * @param agents by whom
 * @param attribution who says so
 * @param offer what was offered
 */
record Draft(
    ActType type,
    Modality modality,
    Quote trigger,
    int sentence,
    List<Quote> evidence,
    @Nullable StatedDate date,
    @Nullable StatedPlace place,
    @Nullable Group group,
    List<Agent> agents,
    List<Attribution> attribution,
    @Nullable Offer offer) {

  Draft {
    evidence = List.copyOf(evidence);
    agents = List.copyOf(agents);
    attribution = List.copyOf(attribution);
  }

  /** Tells whether the date comes from the report's words, not from the verb's tense alone. */
  boolean hasStatedDate() {
    return date != null && !date.words().equals(trigger);
  }
}
