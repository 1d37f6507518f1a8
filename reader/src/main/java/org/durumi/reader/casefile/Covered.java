package org.durumi.reader.casefile;

import java.util.List;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Rollup;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.jspecify.annotations.Nullable;

/**
 * Gives the acts that a total of the same report lists their time: "in May seven were arrested in
 * Yanji, Dandong and Hunchun. The four from Yanji ...".
 */
final class Covered {

  private Covered() {}

  /** The events, those without a day within the time of a total that names their place. */
  static List<Event> by(List<Rollup> totals, List<Event> events) {
    return events.stream().map(event -> dated(event, totals)).toList();
  }

  private static Event dated(Event event, List<Rollup> totals) {
    boolean open = event.date() == null || event.date().period().start() == null;
    if (!open || event.modality() != Modality.OCCURRED) {
      return event;
    }
    return totals.stream()
        .filter(total -> total.type() == event.type() && holds(total, event.place()))
        .flatMap(total -> java.util.stream.Stream.ofNullable(total.date()))
        .findFirst()
        .map(date -> with(event, date))
        .orElse(event);
  }

  private static boolean holds(Rollup total, @Nullable StatedPlace place) {
    return total.places().size() > 1
        && place != null
        && place.place() != null
        && total.places().stream().anyMatch(one -> place.place().equals(one.place()));
  }

  private static Event with(Event event, StatedDate date) {
    return new Event(
        event.type(),
        event.modality(),
        event.confidence(),
        event.trigger(),
        event.evidence(),
        date,
        event.place(),
        event.victims(),
        event.agents(),
        event.attribution(),
        event.offer());
  }
}
