package org.durumi.archive.store;

import org.durumi.archive.store.Tables.Events;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** An event's row as its columns hold it. */
final class EventCells {

  private final Seals seals;

  EventCells(Seals seals) {
    this.seals = seals;
  }

  /** In the order of {@link Events#ALL}. */
  @Nullable Object[] values(EventRow row) {
    boolean clear = seals.isClear();
    long report = row.report();
    int number = row.number();
    String place = clear ? row.place() : SealedPlace.of(row).text();
    return new @Nullable Object[] {
      report,
      number,
      row.type(),
      row.modality(),
      row.state(),
      row.firstDay(),
      row.lastDay(),
      seals.seal(SealedColumn.EVENT_PLACE, place, report, number),
      row.country(),
      row.people(),
      row.confidence(),
      clear ? row.latitude() : null,
      clear ? row.longitude() : null,
      row.precision(),
      clear ? row.geonames() : null,
      seals.seal(SealedColumn.EVENT_SAID, row.said(), report, number)
    };
  }

  EventRow row(Record row) {
    return opened(
        new EventRow(
            row.get(Events.REPORT),
            row.get(Events.NUMBER),
            row.get(Events.TYPE),
            row.get(Events.MODALITY),
            row.get(Events.STATE),
            row.get(Events.FIRST_DAY),
            row.get(Events.LAST_DAY),
            row.get(Events.PLACE),
            row.get(Events.COUNTRY),
            row.get(Events.PEOPLE),
            row.get(Events.CONFIDENCE),
            row.get(Events.LATITUDE),
            row.get(Events.LONGITUDE),
            row.get(Events.PRECISION),
            row.get(Events.GEONAMES),
            row.get(Events.SAID)));
  }

  /** The row with what its columns hold opened. */
  EventRow opened(EventRow kept) {
    if (seals.isClear()) {
      return kept;
    }
    long report = kept.report();
    int number = kept.number();
    SealedPlace place =
        SealedPlace.parse(seals.open(SealedColumn.EVENT_PLACE, kept.place(), report, number));
    return new EventRow(
        report,
        number,
        kept.type(),
        kept.modality(),
        kept.state(),
        kept.firstDay(),
        kept.lastDay(),
        place.name(),
        kept.country(),
        kept.people(),
        kept.confidence(),
        place.latitude(),
        place.longitude(),
        kept.precision(),
        place.geonames(),
        seals.open(SealedColumn.EVENT_SAID, kept.said(), report, number));
  }
}
