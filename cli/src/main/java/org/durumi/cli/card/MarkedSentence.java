package org.durumi.cli.card;

import java.util.Arrays;
import java.util.List;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Event;
import org.durumi.record.event.Offer;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Quote;
import org.jspecify.annotations.Nullable;

/** A sentence with each field's words in that field's ink. Later marks lie over earlier ones. */
final class MarkedSentence {

  private final Quote sentence;
  private final String[] characters;
  private final Ink[] inks;
  private int actFrom = -1;
  private int actTo = -1;

  private MarkedSentence(Quote sentence) {
    this.sentence = sentence;
    this.characters =
        sentence.text().codePoints().mapToObj(Character::toString).toArray(String[]::new);
    this.inks = new Ink[characters.length];
    Arrays.fill(inks, Ink.PLAIN);
  }

  /** Marks the words of one event in one of its sentences. */
  static MarkedSentence of(Event event, Quote sentence) {
    MarkedSentence marked = new MarkedSentence(sentence);
    for (Attribution source : event.attribution()) {
      marked.mark(source.words(), Ink.SOURCE);
      marked.markAll(source.via(), Ink.SOURCE);
    }
    for (Victims victims : event.victims()) {
      marked.mark(victims.words(), Ink.WHO);
      marked.markAll(victims.names(), Ink.WHO);
      StatedCount count = victims.count();
      if (count != null) {
        marked.mark(count.words(), Ink.WHO);
      }
    }
    for (Agent agent : event.agents()) {
      marked.mark(agent.words(), Ink.BY);
    }
    marked.markCircumstances(event);
    marked.markAct(event.trigger());
    marked.markOffer(event.offer());
    return marked;
  }

  private void markCircumstances(Event event) {
    StatedPlace place = event.place();
    if (place != null) {
      mark(place.words(), Ink.WHERE);
    }
    StatedDate date = event.date();
    if (date != null) {
      mark(date.words(), Ink.WHEN);
    }
  }

  private void markOffer(@Nullable Offer offer) {
    if (offer != null) {
      mark(offer.words(), Ink.OFFER);
      Offer.Equivalent equivalent = offer.equivalent();
      if (equivalent != null) {
        mark(equivalent.words(), Ink.OFFER);
      }
    }
  }

  private void markAll(List<Quote> quotes, Ink ink) {
    quotes.forEach(quote -> mark(quote, ink));
  }

  private void mark(Quote quote, Ink ink) {
    int from = Math.max(0, quote.span().start() - sentence.span().start());
    int to = Math.min(inks.length, quote.span().end() - sentence.span().start());
    if (from < to) {
      Arrays.fill(inks, from, to, ink);
    }
  }

  private void markAct(Quote trigger) {
    mark(trigger, Ink.ACT);
    int from = trigger.span().start() - sentence.span().start();
    int to = trigger.span().end() - sentence.span().start();
    if (from >= 0 && to <= inks.length) {
      actFrom = from;
      actTo = to;
    }
  }

  /** Adds the sentence to a paragraph; without colour, brackets stand around the act's words. */
  void addTo(Paragraph paragraph, boolean coloured) {
    for (int i = 0; i < characters.length; i++) {
      if (!coloured && i == actFrom) {
        paragraph.add("[");
      }
      paragraph.add(characters[i], inks[i]);
      if (!coloured && i + 1 == actTo) {
        paragraph.add("]");
      }
    }
  }
}
