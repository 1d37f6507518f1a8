package org.durumi.record.review;

import java.util.ArrayList;
import java.util.List;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Offer;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.jspecify.annotations.Nullable;

/** An event while it is corrected. */
final class Draft {

  private final Event before;
  private ActType type;
  private Modality modality;
  private @Nullable StatedDate date;
  private @Nullable StatedPlace place;
  private final List<Victims> victims;
  private final List<Agent> agents;
  private final List<Attribution> attribution;
  private @Nullable Offer offer;

  Draft(Event event) {
    before = event;
    type = event.type();
    modality = event.modality();
    date = event.date();
    place = event.place();
    victims = new ArrayList<>(event.victims());
    agents = new ArrayList<>(event.agents());
    attribution = new ArrayList<>(event.attribution());
    offer = event.offer();
  }

  Draft with(Correction correction) {
    if (!CorrectionWords.of(correction).allMatch(before.trigger()::isFromSameTextAs)) {
      throw new RefusedDecision(
          "The words for " + correction.field() + " are another report's; give this report's.");
    }
    switch (correction) {
      case Correction.OfType c -> type = c.type();
      case Correction.OfModality c -> modality = c.modality();
      case Correction.OfDate c -> date = c.date();
      case Correction.OfPlace c -> place = c.place();
      case Correction.OfVictims c -> set(victims, c.group(), c.victims(), c);
      case Correction.OfCount c -> {
        Victims group = group(c.group(), c);
        victims.set(
            c.group() - 1,
            new Victims(
                group.words(), group.description(), c.count(), group.children(), group.names()));
      }
      case Correction.OfChildren c -> {
        Victims group = group(c.group(), c);
        victims.set(
            c.group() - 1,
            new Victims(
                group.words(), group.description(), group.count(), c.children(), group.names()));
      }
      case Correction.OfAgent c -> set(agents, c.number(), c.agent(), c);
      case Correction.OfAttribution c -> set(attribution, c.number(), c.attribution(), c);
      case Correction.OfOffer c -> offer = c.offer();
    }
    return this;
  }

  Event event() {
    return new Event(
        type,
        modality,
        before.confidence(),
        before.trigger(),
        before.evidence(),
        date,
        place,
        victims,
        agents,
        attribution,
        offer,
        before.origin());
  }

  private Victims group(int number, Correction correction) {
    if (number > victims.size()) {
      throw missing(correction, victims.size());
    }
    return victims.get(number - 1);
  }

  private static <T> void set(List<T> list, int number, @Nullable T value, Correction correction) {
    if (number > list.size() + (value == null ? 0 : 1)) {
      throw missing(correction, list.size());
    }
    if (value == null) {
      list.remove(number - 1);
    } else if (number > list.size()) {
      list.add(value);
    } else {
      list.set(number - 1, value);
    }
  }

  private static RefusedDecision missing(Correction correction, int size) {
    String list = correction.field().replaceFirst("\\..*", "");
    String there =
        size == 0
            ? "none yet; add " + list + ".1 first."
            : "%s.1%s; correct one of these, or add %s.%d first."
                .formatted(list, size == 1 ? "" : " to " + list + "." + size, list, size + 1);
    return new RefusedDecision(
        "The field " + correction.field() + " is not in this event, which has " + there);
  }
}
