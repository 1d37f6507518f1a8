package org.durumi.record.review;

import java.util.List;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.durumi.record.event.Money;
import org.durumi.record.event.Offer;
import org.durumi.record.event.Place;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Quote;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Makes corrections of one event. A value that a person knows stands on the report's words that say
 * it; where none are given, on the words that the field stood on before; where there are none
 * either, it is refused, since a field without words is no part of a report's event.
 */
public final class CorrectionMaker {

  private final Event event;

  /** Corrects an event as it now stands. */
  public CorrectionMaker(Event event) {
    this.event = event;
  }

  /** When it was. */
  public Correction date(Period period, @Nullable Quote words) {
    StatedDate now = event.date();
    return new Correction.OfDate(
        new StatedDate(ground("date", words, now == null ? null : now.words()), period));
  }

  /** Where it was; a place that no gazetteer knows is null and is named by its words alone. */
  public Correction place(@Nullable Place place, @Nullable Quote words) {
    StatedPlace now = event.place();
    return new Correction.OfPlace(
        new StatedPlace(ground("place", words, now == null ? null : now.words()), place));
  }

  /** Who a group's people are; their number, children and names stay. */
  public Correction victims(int group, String description, @Nullable Quote words) {
    Victims now = at(event.victims(), group);
    Quote ground = ground("victims." + group, words, now == null ? null : now.words());
    return new Correction.OfVictims(
        group,
        now == null
            ? new Victims(ground, description, null, null, List.of())
            : new Victims(ground, description, now.count(), now.children(), now.names()));
  }

  /** How many people a group has. */
  public Correction count(int group, Count count, @Nullable Quote words) {
    Victims victims = at(event.victims(), group);
    StatedCount now = victims == null ? null : victims.count();
    Quote ground = ground("victims." + group + ".count", words, now == null ? null : now.words());
    return new Correction.OfCount(group, new StatedCount(ground, count));
  }

  /** Who did it. */
  public Correction agent(int number, String name, Agent.Kind kind, @Nullable Quote words) {
    Agent now = at(event.agents(), number);
    Quote ground = ground("agents." + number, words, now == null ? null : now.words());
    return new Correction.OfAgent(number, new Agent(ground, name, kind));
  }

  /** Who says so; those who pass it on stay. */
  public Correction attribution(int number, Quote words) {
    Attribution now = at(event.attribution(), number);
    return new Correction.OfAttribution(
        number, new Attribution(words, now == null ? List.of() : now.via()));
  }

  /** What sum was offered or paid; the conversion that the report states stays. */
  public Correction offer(Money sum, @Nullable Quote words) {
    Offer now = event.offer();
    return new Correction.OfOffer(
        new Offer(
            ground("offer", words, now == null ? null : now.words()),
            sum,
            now == null ? null : now.equivalent()));
  }

  private static <T> @Nullable T at(List<T> list, int number) {
    return number >= 1 && number <= list.size() ? list.get(number - 1) : null;
  }

  private static Quote ground(String field, @Nullable Quote given, @Nullable Quote before) {
    if (given != null) {
      return given;
    }
    if (before != null) {
      return before;
    }
    throw new MissingWords(field);
  }
}
