package org.durumi.record.review;

import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Offer;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.jspecify.annotations.Nullable;

/**
 * One field of an event and what it should be. Null clears a field: the report does not say.
 * Numbers count from 1, as the event stood before the decision; one past the last adds.
 */
public sealed interface Correction {

  /** The field's name in a casefile, such as {@code date} or {@code victims.2.count}. */
  String field();

  /**
   * The event with this field corrected.
   *
   * @throws RefusedDecision if the event has no such field or the words are another report's
   */
  default Event apply(Event event) {
    return new Draft(event).with(this).event();
  }

  /** Tells whether this takes something away. */
  default boolean clears() {
    return switch (this) {
      case OfType type -> false;
      case OfModality modality -> false;
      case OfDate date -> date.date() == null;
      case OfPlace place -> place.place() == null;
      case OfVictims victims -> victims.victims() == null;
      case OfCount count -> count.count() == null;
      case OfChildren children -> children.children() == null;
      case OfAgent agent -> agent.agent() == null;
      case OfAttribution source -> source.attribution() == null;
      case OfOffer offer -> offer.offer() == null;
    };
  }

  /** What was done. */
  record OfType(ActType type) implements Correction {
    @Override
    public String field() {
      return "type";
    }
  }

  /** Whether it happened. */
  record OfModality(Modality modality) implements Correction {
    @Override
    public String field() {
      return "modality";
    }
  }

  /** When. */
  record OfDate(@Nullable StatedDate date) implements Correction {
    @Override
    public String field() {
      return "date";
    }
  }

  /** Where. */
  record OfPlace(@Nullable StatedPlace place) implements Correction {
    @Override
    public String field() {
      return "place";
    }
  }

  /** One group of people. */
  record OfVictims(int group, @Nullable Victims victims) implements Correction {

    /** Refuses a number below 1. */
    public OfVictims {
      CorrectionOrder.requireNumber(group);
    }

    @Override
    public String field() {
      return "victims." + group;
    }
  }

  /** How many people a group has. */
  record OfCount(int group, @Nullable StatedCount count) implements Correction {

    /** Refuses a number below 1. */
    public OfCount {
      CorrectionOrder.requireNumber(group);
    }

    @Override
    public String field() {
      return "victims." + group + ".count";
    }
  }

  /** Whether children are among a group. */
  record OfChildren(int group, @Nullable Boolean children) implements Correction {

    /** Refuses a number below 1. */
    public OfChildren {
      CorrectionOrder.requireNumber(group);
    }

    @Override
    public String field() {
      return "victims." + group + ".children";
    }
  }

  /** One of those who did it. */
  record OfAgent(int number, @Nullable Agent agent) implements Correction {

    /** Refuses a number below 1. */
    public OfAgent {
      CorrectionOrder.requireNumber(number);
    }

    @Override
    public String field() {
      return "agents." + number;
    }
  }

  /** One of those who say so. */
  record OfAttribution(int number, @Nullable Attribution attribution) implements Correction {

    /** Refuses a number below 1. */
    public OfAttribution {
      CorrectionOrder.requireNumber(number);
    }

    @Override
    public String field() {
      return "attribution." + number;
    }
  }

  /** What was offered or paid. */
  record OfOffer(@Nullable Offer offer) implements Correction {
    @Override
    public String field() {
      return "offer";
    }
  }
}
