package org.durumi.record.event;

import java.util.List;
import org.durumi.record.source.Quote;
import org.jspecify.annotations.Nullable;

/**
 * A specific act, or a specific feared, planned or ordered act, as one report tells it.
 *
 * @param type what was done
 * @param modality whether it happened
 * @param confidence how sure the reader is that this is such an event, 0 to 1; kept to 4 decimals,
 *     so that it is the same number after it was written down
 * @param trigger the words that state the act
 * @param evidence the sentences it was read from, in the report's order; at least one
 * @param date when, if said
 * @param place where, if said
 * @param victims to whom; several only where the report counts separate groups
 * @param agents by whom
 * @param attribution who says so
 * @param offer what was offered or paid, for rewards and exchanges
 * @param origin who proposed it
 */
public record Event(
    ActType type,
    Modality modality,
    double confidence,
    Quote trigger,
    List<Quote> evidence,
    @Nullable StatedDate date,
    @Nullable StatedPlace place,
    List<Victims> victims,
    List<Agent> agents,
    List<Attribution> attribution,
    @Nullable Offer offer,
    Origin origin) {

  /** Refuses an event without evidence and a confidence outside 0 to 1. */
  public Event {
    evidence = List.copyOf(evidence);
    victims = List.copyOf(victims);
    agents = List.copyOf(agents);
    attribution = List.copyOf(attribution);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("an event needs evidence");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is 0 to 1, not " + confidence);
    }
    confidence = Math.rint(confidence * 10_000) / 10_000;
  }

  /** One that Durumi's own readers, or a person, told. */
  public Event(
      ActType type,
      Modality modality,
      double confidence,
      Quote trigger,
      List<Quote> evidence,
      @Nullable StatedDate date,
      @Nullable StatedPlace place,
      List<Victims> victims,
      List<Agent> agents,
      List<Attribution> attribution,
      @Nullable Offer offer) {
    this(
        type,
        modality,
        confidence,
        trigger,
        evidence,
        date,
        place,
        victims,
        agents,
        attribution,
        offer,
        Origin.OWN);
  }

  /** The same act, done to these people. */
  public Event withVictims(List<Victims> others) {
    return new Event(
        type,
        modality,
        confidence,
        trigger,
        evidence,
        date,
        place,
        others,
        agents,
        attribution,
        offer,
        origin);
  }

  /** The same event, of which the reader is otherwise sure. */
  public Event withConfidence(double other) {
    return new Event(
        type,
        modality,
        other,
        trigger,
        evidence,
        date,
        place,
        victims,
        agents,
        attribution,
        offer,
        origin);
  }
}
