package org.durumi.desk.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.durumi.desk.page.Words;
import org.durumi.desk.said.Said;
import org.durumi.desk.said.SaidWords;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Event;
import org.durumi.record.event.Money;
import org.durumi.record.event.Offer;
import org.durumi.record.event.Place;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Quote;
import org.jspecify.annotations.Nullable;

/**
 * What an event says, line by line, as a person reads it. What the report does not say is left out.
 */
public final class EventLines {

  private final Words words;
  private final SaidWords said;
  private final List<Line> lines = new ArrayList<>();

  private EventLines(Words words) {
    this.words = words;
    this.said = new SaidWords(words);
  }

  /**
   * One line.
   *
   * @param label message key of its name
   * @param group which words of the text are lit with it; see {@link Mark#field}
   * @param shown the value
   * @param quote the report's words for it, where they are not the value itself
   */
  public record Line(String label, String group, String shown, @Nullable String quote) {}

  static List<Line> of(Event event, Words words) {
    EventLines all = new EventLines(words);
    event.victims().forEach(all::whom);
    if (event.place() != null) {
      all.where(event.place());
    }
    if (event.date() != null) {
      all.add("when", "date", all.said.date(event.date().period()), event.date().words(), "");
    }
    event.agents().forEach(all::agent);
    Offer offer = event.offer();
    if (offer != null) {
      all.offer(offer);
    }
    event.attribution().forEach(all::source);
    return List.copyOf(all.lines);
  }

  private void whom(Victims victims) {
    String shown = victims.description();
    if (victims.count() != null) {
      String count = said.count(victims.count().count());
      String who = victims.description();
      boolean same = who.equals(victims.words().text()) || who.equals(count);
      shown = same ? count : words.of("reading.people", count, victims.description());
    }
    if (victims.children() != null) {
      String key = victims.children() ? "reading.with-children" : "reading.without-children";
      shown = words.of(key, shown);
    }
    add("whom", "who", shown, victims.words(), shown);
    if (!victims.names().isEmpty()) {
      lines.add(new Line("reading.named", "who", joined(victims.names()), null));
    }
  }

  private void where(StatedPlace stated) {
    Place place = stated.place();
    Said.Where where =
        new Said.Where(
            stated.words().text(),
            place == null ? null : place.name(),
            place == null ? null : place.country(),
            place != null && place.precision() == Place.Precision.COUNTRY);
    String shown = said.place(where);
    add(
        "where",
        "place",
        place == null ? words.of("reading.place.unknown", shown) : shown,
        stated.words(),
        place == null ? shown : place.name());
  }

  private void agent(Agent agent) {
    String kind = words.name("kind", agent.kind().code());
    boolean plain = agent.kind() == Agent.Kind.OTHER || agent.name().equalsIgnoreCase(kind);
    add(
        "by",
        "by",
        plain ? agent.name() : words.of("reading.agent", agent.name(), kind),
        agent.words(),
        agent.name());
  }

  private void source(Attribution source) {
    String shown = source.words().text();
    if (!source.via().isEmpty()) {
      shown = words.of("reading.via", shown, joined(source.via()));
    }
    lines.add(new Line("reading.source", "source", shown, null));
  }

  private void offer(Offer offer) {
    Money sum = offer.sum();
    String shown = sum == null ? offer.words().text() : sum(sum);
    Offer.Equivalent worth = offer.equivalent();
    if (worth != null) {
      String other = sum(worth.sum());
      String about = worth.approximate() ? words.of("said.sum.about", other) : other;
      shown = words.of("reading.worth", shown, about);
    }
    add("offer", "offer", shown, offer.words(), shown);
  }

  private String sum(Money money) {
    return said.sum(new Said.Sum(money.amount(), money.currency()));
  }

  private static String joined(List<Quote> quotes) {
    return quotes.stream().map(Quote::text).collect(Collectors.joining(" · "));
  }

  /** The words are shown beside the value, unless that says as much in itself. */
  private void add(String label, String group, String shown, Quote quote, String same) {
    String text = quote.text();
    lines.add(new Line("reading." + label, group, shown, text.equals(same) ? null : text));
  }
}
