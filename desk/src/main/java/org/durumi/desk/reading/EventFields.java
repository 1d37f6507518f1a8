package org.durumi.desk.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.durumi.desk.page.Inert;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Event;
import org.durumi.record.event.Offer;
import org.durumi.record.event.Place;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Quote;
import org.jspecify.annotations.Nullable;

/** The fields of an event as a person corrects them in a form. */
public final class EventFields {

  private final Function<Place, String> places;
  private final List<Field> fields = new ArrayList<>();

  private EventFields(Function<Place, String> places) {
    this.places = places;
  }

  /** Which controls a field has. */
  public enum Kind {
    /** A value in one line. */
    TEXT,
    /** A place of the gazetteer. */
    PLACE,
    /** Yes, no, or not said. */
    CHILDREN,
    /** A sort of actor, and a name. */
    AGENT,
    /** Nothing but the report's words. */
    WORDS
  }

  /**
   * One field.
   *
   * @param label message key of its name
   * @param name what it is called in a correction, such as {@code victims.2.count}
   * @param key the key that goes to it, or empty
   * @param kind which controls it has
   * @param typed its value as a person types it; empty where the report does not say
   * @param sort code of an actor's sort, or empty
   * @param said the report's words for it, or empty
   * @param isMore whether it would be one more than the event has
   */
  public record Field(
      String label,
      String name,
      String key,
      Kind kind,
      String typed,
      String sort,
      String said,
      boolean isMore) {

    /** Tells whether it stands on words of the report. */
    public boolean hasWords() {
      return kind != Kind.CHILDREN;
    }
  }

  /**
   * The fields of an event: all that it has, and of each list one more.
   *
   * @param places how a place is typed so that no other is meant
   */
  static List<Field> of(Event event, Function<Place, String> places) {
    EventFields all = new EventFields(places);
    for (int i = 1; i <= event.victims().size() + 1; i++) {
      all.whom(i, at(event.victims(), i));
    }
    all.where(event);
    var date = event.date();
    all.add(
        "when",
        "date",
        "d",
        Kind.TEXT,
        date == null ? "" : date.period().edtf(),
        date == null ? null : date.words(),
        false);
    for (int i = 1; i <= event.agents().size() + 1; i++) {
      all.agent(i, at(event.agents(), i));
    }
    all.offer(event.offer());
    for (int i = 1; i <= event.attribution().size() + 1; i++) {
      var source = at(event.attribution(), i);
      Quote words = source == null ? null : source.words();
      String typed = words == null ? "" : words.text();
      boolean more = i > Math.max(1, event.attribution().size());
      all.add("source", "source." + i, i == 1 ? "r" : "", Kind.WORDS, typed, words, more);
    }
    return List.copyOf(all.fields);
  }

  private void whom(int group, @Nullable Victims victims) {
    boolean more = victims == null && group > 1;
    String name = "victims." + group;
    boolean first = group == 1;
    String who = victims == null ? "" : victims.description();
    Quote words = victims == null ? null : victims.words();
    add("whom", name, first ? "v" : "", Kind.TEXT, who, words, more);
    var count = victims == null ? null : victims.count();
    add(
        "count",
        name + ".count",
        first ? "c" : "",
        Kind.TEXT,
        count == null ? "" : count.count().toString(),
        count == null ? null : count.words(),
        more);
    Boolean children = victims == null ? null : victims.children();
    String yes = children == null ? "" : children ? "yes" : "no";
    add("children", name + ".children", first ? "h" : "", Kind.CHILDREN, yes, null, more);
  }

  private void where(Event event) {
    var stated = event.place();
    Place place = stated == null ? null : stated.place();
    String typed = stated == null ? "" : stated.words().text();
    add(
        "where",
        "place",
        "p",
        Kind.PLACE,
        place == null ? typed : places.apply(place),
        stated == null ? null : stated.words(),
        false);
  }

  private void agent(int number, @Nullable Agent agent) {
    fields.add(
        new Field(
            "reading.by",
            "agent." + number,
            number == 1 ? "b" : "",
            Kind.AGENT,
            agent == null ? "" : line(agent.name()),
            (agent == null ? Agent.Kind.OTHER : agent.kind()).code(),
            agent == null ? "" : line(agent.words().text()),
            agent == null && number > 1));
  }

  private void offer(@Nullable Offer offer) {
    String typed = "";
    if (offer != null) {
      var sum = offer.sum();
      typed =
          sum == null ? offer.words().text() : sum.amount().toPlainString() + " " + sum.currency();
    }
    add("offer", "offer", "o", Kind.TEXT, typed, offer == null ? null : offer.words(), false);
  }

  /** As a browser's field holds it and gives it back, so that what was not touched is the same. */
  private static String line(String words) {
    return Inert.of(words.strip().replaceAll("\\s+", " "));
  }

  private static <T> @Nullable T at(List<T> list, int number) {
    return number <= list.size() ? list.get(number - 1) : null;
  }

  private void add(
      String label,
      String name,
      String key,
      Kind kind,
      String typed,
      @Nullable Quote said,
      boolean isMore) {
    String words = said == null ? "" : line(said.text());
    fields.add(new Field("reading." + label, name, key, kind, line(typed), "", words, isMore));
  }
}
