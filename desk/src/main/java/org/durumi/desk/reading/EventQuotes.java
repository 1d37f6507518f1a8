package org.durumi.desk.reading;

import java.util.ArrayList;
import java.util.List;
import org.durumi.record.event.Event;
import org.durumi.record.event.Offer;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Quote;
import org.durumi.record.source.ReportText;

/** The words of a report that an event's fields stand on; not the whole sentences of evidence. */
final class EventQuotes {

  private EventQuotes() {}

  static List<Run.Marked> marked(ReportText text, Event event, int number) {
    List<Run.Marked> marked = new ArrayList<>();
    for (Quote words : of(event)) {
      marked.add(new Run.Marked(text.offsetOf(words), text.endOf(words), number));
    }
    return marked;
  }

  private static List<Quote> of(Event event) {
    List<Quote> all = new ArrayList<>();
    all.add(event.trigger());
    if (event.date() != null) {
      all.add(event.date().words());
    }
    if (event.place() != null) {
      all.add(event.place().words());
    }
    for (Victims victims : event.victims()) {
      all.add(victims.words());
      if (victims.count() != null) {
        all.add(victims.count().words());
      }
      all.addAll(victims.names());
    }
    event.agents().forEach(agent -> all.add(agent.words()));
    event
        .attribution()
        .forEach(source -> {
          all.add(source.words());
          all.addAll(source.via());
        });
    Offer offer = event.offer();
    if (offer != null) {
      all.add(offer.words());
      if (offer.equivalent() != null) {
        all.add(offer.equivalent().words());
      }
    }
    return all;
  }
}
