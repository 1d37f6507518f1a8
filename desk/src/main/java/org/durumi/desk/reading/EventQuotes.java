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

  private final ReportText text;
  private final int number;
  private final List<Run.Marked> marked = new ArrayList<>();

  private EventQuotes(ReportText text, int number) {
    this.text = text;
    this.number = number;
  }

  static List<Run.Marked> marked(ReportText text, Event event, int number) {
    EventQuotes quotes = new EventQuotes(text, number);
    quotes.add(event);
    return List.copyOf(quotes.marked);
  }

  private void add(Event event) {
    add("act", event.trigger());
    if (event.date() != null) {
      add("date", event.date().words());
    }
    if (event.place() != null) {
      add("place", event.place().words());
    }
    for (Victims victims : event.victims()) {
      add("who", victims.words());
      if (victims.count() != null) {
        add("who", victims.count().words());
      }
      victims.names().forEach(name -> add("who", name));
    }
    event.agents().forEach(agent -> add("by", agent.words()));
    event
        .attribution()
        .forEach(source -> {
          add("source", source.words());
          source.via().forEach(via -> add("source", via));
        });
    Offer offer = event.offer();
    if (offer != null) {
      add("offer", offer.words());
      if (offer.equivalent() != null) {
        add("offer", offer.equivalent().words());
      }
    }
  }

  private void add(String field, Quote words) {
    marked.add(new Run.Marked(text.offsetOf(words), text.endOf(words), new Mark(number, field)));
  }
}
