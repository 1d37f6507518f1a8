package org.durumi.reader.casefile;

import java.util.List;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** What the order of acts on one group (arrest, transfer, return) says about each of them. */
final class Chain {

  private Chain() {}

  /**
   * An event with what its group's other events add: a return or transfer without a date lies
   * between the arrest and the telling; a feared return starts from where the group was moved to.
   *
   * @param event the event
   * @param group all events of its group
   */
  static Event place(Event event, List<Event> group) {
    boolean moved = event.type() == ActType.TRANSFER || event.type() == ActType.FORCED_REPATRIATION;
    if (!moved) {
      return event;
    }
    StatedDate date = event.date();
    CalendarDate arrested = arrested(group);
    if (date != null
        && arrested != null
        && date.period().start() == null
        && date.period().end() != null
        && event.modality() == Modality.OCCURRED
        && !date.period().end().last().isBefore(arrested.first())) {
      date = new StatedDate(date.words(), Period.between(arrested, date.period().end()));
    }
    StatedPlace place = event.place();
    boolean ahead =
        event.modality() == Modality.IMMINENT_FEARED || event.modality() == Modality.PLANNED;
    if (ahead && event.type() == ActType.FORCED_REPATRIATION) {
      StatedPlace held = movedTo(group);
      place = held == null ? place : held;
    }
    return new Event(
        event.type(),
        event.modality(),
        event.confidence(),
        event.trigger(),
        event.evidence(),
        date,
        place,
        event.victims(),
        event.agents(),
        event.attribution(),
        event.offer());
  }

  private static @Nullable CalendarDate arrested(List<Event> group) {
    for (Event event : group) {
      StatedDate date = event.date();
      if (event.type() == ActType.ARREST_DETENTION
          && date != null
          && event.modality() == Modality.OCCURRED) {
        return date.period().start();
      }
    }
    return null;
  }

  private static @Nullable StatedPlace movedTo(List<Event> group) {
    StatedPlace last = null;
    for (Event event : group) {
      if (event.type() == ActType.TRANSFER
          && event.modality() == Modality.OCCURRED
          && event.place() != null) {
        last = event.place();
      }
    }
    return last;
  }
}
