package org.durumi.desk.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.durumi.desk.page.Words;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Event;
import org.durumi.record.event.Money;
import org.durumi.record.event.Offer;
import org.durumi.record.event.Place;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Quote;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** An event's fields, each as a person reads it and as a person types it. */
public final class EventLines {

  private final Words words;
  private final List<Line> lines = new ArrayList<>();

  private EventLines(Words words) {
    this.words = words;
  }

  /**
   * One field.
   *
   * @param label message key of its name
   * @param field what a person types it under, such as {@code victims.2.count}
   * @param shown its value for people; empty where the report does not say
   * @param typed its value as it is typed in the form
   * @param said the report's words for it, if any
   */
  public record Line(
      String label, String field, String shown, String typed, @Nullable String said) {}

  /** The lines of an event: every field that it has or could have once. */
  static List<Line> of(Event event, Words words) {
    EventLines all = new EventLines(words);
    all.when(event);
    all.where(event);
    for (int i = 1; i <= Math.max(1, event.victims().size()); i++) {
      all.whom(i, i <= event.victims().size() ? event.victims().get(i - 1) : null);
    }
    for (int i = 1; i <= Math.max(1, event.agents().size()); i++) {
      Agent agent = i <= event.agents().size() ? event.agents().get(i - 1) : null;
      String name = agent == null ? "" : agent.name();
      String kind = agent == null ? "" : words.name("kind", agent.kind().code());
      all.add(
          "reading.by",
          "agent." + i,
          agent == null ? "" : words.of("reading.agent", name, kind),
          agent == null ? "" : agent.kind().code() + ": " + name,
          agent == null ? null : agent.words());
    }
    for (int i = 1; i <= Math.max(1, event.attribution().size()); i++) {
      all.source(i, i <= event.attribution().size() ? event.attribution().get(i - 1) : null);
    }
    all.offer(event.offer());
    return List.copyOf(all.lines);
  }

  private void when(Event event) {
    var date = event.date();
    String edtf = date == null ? "" : date.period().edtf();
    String shown = date == null ? "" : shown(date.period());
    add("reading.when", "date", shown, edtf, date == null ? null : date.words());
  }

  /** Where only one end is known, it is said which. */
  private String shown(Period period) {
    CalendarDate start = period.start();
    CalendarDate end = period.end();
    if (start == null) {
      return end == null ? period.edtf() : words.of("reading.until", end);
    }
    if (end == null) {
      return words.of("reading.since", start);
    }
    return start.equals(end) ? start.toString() : words.of("reading.between", start, end);
  }

  private void where(Event event) {
    var stated = event.place();
    Place place = stated == null ? null : stated.place();
    String shown = stated == null ? "" : stated.words().text();
    String typed = shown;
    if (place != null) {
      shown =
          place.country() == null
              ? place.name()
              : words.of("reading.place", place.name(), place.country());
      typed = place.geonames() == null ? place.name() : place.name() + ", " + place.geonames();
    }
    add("reading.where", "place", shown, typed, stated == null ? null : stated.words());
  }

  private void whom(int group, @Nullable Victims victims) {
    add(
        "reading.whom",
        "victims." + group,
        victims == null ? "" : victims.description(),
        victims == null ? "" : victims.description(),
        victims == null ? null : victims.words());
    var count = victims == null ? null : victims.count();
    String number = count == null ? "" : count.count().toString();
    add(
        "reading.count",
        "victims." + group + ".count",
        number,
        number,
        count == null ? null : count.words());
    Boolean children = victims == null ? null : victims.children();
    String yes = children == null ? "" : children ? "yes" : "no";
    add(
        "reading.children",
        "victims." + group + ".children",
        yes.isEmpty() ? "" : words.of("reading." + yes),
        yes,
        null);
  }

  private void source(int number, @Nullable Attribution source) {
    String shown = "";
    if (source != null) {
      String via = source.via().stream().map(Quote::text).collect(Collectors.joining(" · "));
      String said = source.words().text();
      shown = via.isEmpty() ? said : words.of("reading.via", said, via);
    }
    Quote said = source == null ? null : source.words();
    add("reading.source", "source." + number, shown, said == null ? "" : said.text(), said);
  }

  private void offer(@Nullable Offer offer) {
    if (offer == null) {
      add("reading.offer", "offer", "", "", null);
      return;
    }
    Money sum = offer.sum();
    String shown = sum == null ? offer.words().text() : sum(sum);
    Offer.Equivalent worth = offer.equivalent();
    String typed =
        sum == null ? offer.words().text() : sum.amount().toPlainString() + " " + sum.currency();
    add(
        "reading.offer",
        "offer",
        worth == null ? shown : words.of("reading.worth", shown, sum(worth.sum())),
        typed,
        offer.words());
  }

  private String sum(Money money) {
    return words.of("reading.sum", money.amount(), money.currency());
  }

  private void add(String label, String field, String shown, String typed, @Nullable Quote said) {
    lines.add(new Line(label, field, shown, typed, said == null ? null : said.text()));
  }
}
