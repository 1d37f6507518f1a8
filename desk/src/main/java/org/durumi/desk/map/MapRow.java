package org.durumi.desk.map;

import java.util.Locale;
import org.durumi.archive.store.EventRow;
import org.durumi.desk.page.Inert;
import org.durumi.desk.page.Words;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;
import org.jspecify.annotations.Nullable;

/**
 * An event as the page shows it.
 *
 * @param event the event as it stands
 * @param family code of the acts that share its colour
 * @param type the act in words
 * @param modality whether it happened, in words
 * @param asserted whether it is said to have happened or to go on
 * @param when its days in words
 * @param place its place, if said; may be the report's own words, made inert
 * @param people how many, in a sentence, if said
 * @param hidden whether the address leaves it out
 */
public record MapRow(
    EventRow event,
    String family,
    String type,
    String modality,
    boolean asserted,
    String when,
    @Nullable String place,
    @Nullable String people,
    boolean hidden) {

  static MapRow of(EventRow event, MapFilter filter, Words words) {
    ActType type = ActType.valueOf(event.type().toUpperCase(Locale.ROOT));
    Modality modality = Modality.valueOf(event.modality().toUpperCase(Locale.ROOT));
    return new MapRow(
        event,
        Family.of(type).code(),
        words.name("type", type.code()),
        words.name("modality", modality.code()),
        modality == Modality.OCCURRED || modality == Modality.ONGOING,
        When.of(event.firstDay(), event.lastDay(), words),
        event.place() == null ? null : Inert.of(event.place()),
        event.people() == null ? null : words.of("map.people", Inert.of(event.people())),
        !filter.passes(event));
  }

  /** Names the event in the whole archive. */
  public String id() {
    return event.report() + "." + event.number();
  }

  /** Where it is read. */
  public String link() {
    return "/reports/" + event.report() + "#event-" + event.number();
  }

  /** Tells the number and nothing of what it holds. */
  @Override
  public String toString() {
    return "MapRow[" + id() + "]";
  }
}
