package org.durumi.cli.card;

import java.util.ArrayList;
import java.util.List;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Event;
import org.durumi.record.event.Money;
import org.durumi.record.event.Offer;
import org.durumi.record.event.Origin;
import org.durumi.record.event.Place;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Quote;

/**
 * One labelled line of a card.
 *
 * @param label what it tells, shorter than {@link #LABEL_WIDTH}
 * @param ink the ink of the label and of the words in the sentence
 * @param value what is told
 */
record Row(String label, Ink ink, Paragraph value) {

  static final int LABEL_WIDTH = 10;

  /** The rows that an event has something for, in the order who, where, when, by whom, who says. */
  static List<Row> of(Event event) {
    List<Row> rows = new ArrayList<>();
    event.victims().forEach(victims -> rows.add(victims(victims)));
    StatedPlace place = event.place();
    if (place != null) {
      rows.add(new Row("where", Ink.WHERE, place(place)));
    }
    StatedDate date = event.date();
    if (date != null) {
      String when = PlainWords.of(date.period());
      rows.add(new Row("when", Ink.WHEN, stated(when, date.words())));
    }
    event.agents().forEach(agent -> rows.add(agent(agent)));
    Offer offer = event.offer();
    if (offer != null) {
      rows.add(new Row("for", Ink.OFFER, offer(offer)));
    }
    event.attribution().forEach(source -> rows.add(source(source)));
    if (event.origin() == Origin.SECOND_READER) {
      rows.add(new Row("read by", Ink.WARNING, new Paragraph().add("the second reader alone")));
    }
    return rows;
  }

  private static Row victims(Victims victims) {
    Paragraph value = new Paragraph();
    StatedCount count = victims.count();
    String description = victims.description();
    if (count != null) {
      value.add(PlainWords.of(count.count()), Ink.TITLE);
    }
    if (count != null && description.contains(count.words().text())) {
      value.add("  \u201c" + description + "\u201d", Ink.FAINT);
    } else {
      value.add(count == null ? description : " \u00b7 " + description);
    }
    Boolean children = victims.children();
    if (children != null) {
      value.add(children ? " \u00b7 children among them" : " \u00b7 no children");
    }
    for (Quote name : victims.names()) {
      value.add(" \u00b7 ").add(name.text(), Ink.TITLE);
    }
    return new Row("who", Ink.WHO, value);
  }

  private static Paragraph place(StatedPlace stated) {
    Place place = stated.place();
    if (place == null) {
      return new Paragraph().add(stated.words().text()).add("  not in the gazetteer", Ink.FAINT);
    }
    String name = PlainWords.of(place);
    boolean same = name.startsWith(stated.words().text());
    return same ? new Paragraph().add(name) : stated(name, stated.words());
  }

  private static Row agent(Agent agent) {
    Paragraph value = new Paragraph().add(agent.name());
    if (agent.kind() != Agent.Kind.OTHER && agent.kind() != Agent.Kind.PERSON) {
      value.add("  " + PlainWords.of(agent.kind()), Ink.FAINT);
    }
    return new Row("by", Ink.BY, value);
  }

  private static Paragraph offer(Offer offer) {
    Money sum = offer.sum();
    Paragraph value =
        sum == null
            ? new Paragraph().add(offer.words().text())
            : stated(PlainWords.of(sum), offer.words());
    Offer.Equivalent equivalent = offer.equivalent();
    if (equivalent != null) {
      String about = equivalent.approximate() ? "about " : "";
      value.add(", which the report puts at " + about + PlainWords.of(equivalent.sum()));
    }
    return value;
  }

  private static Row source(Attribution source) {
    Paragraph value = new Paragraph().add(source.words().text());
    for (Quote via : source.via()) {
      value.add(", via ", Ink.FAINT).add(via.text());
    }
    return new Row("says who", Ink.SOURCE, value);
  }

  private static Paragraph stated(String value, Quote words) {
    Paragraph paragraph = new Paragraph().add(value);
    return value.equals(words.text())
        ? paragraph
        : paragraph.add("  \u201c" + words.text() + "\u201d", Ink.FAINT);
  }
}
