package org.durumi.corpus.linking;

import java.util.Comparator;
import java.util.List;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.telling.Teller;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;

/**
 * Tellings that were linked, by their names alone.
 *
 * @param events in the order of their reports and numbers
 */
record Happening(List<Named> events) {

  /** An event of a report. */
  record Named(String report, int number) {

    static final Comparator<Named> ORDER =
        Comparator.comparing(Named::report).thenComparingInt(Named::number);

    static Named of(String id) {
      int colon = id.lastIndexOf(':');
      return new Named(id.substring(0, colon), Integer.parseInt(id.substring(colon + 1)));
    }

    String id() {
      return report + ":" + number;
    }
  }

  static final Comparator<Happening> ORDER =
      Comparator.comparing((Happening one) -> one.events().getFirst(), Named.ORDER);

  /** Of these tellings, by their ids. */
  static Happening of(List<String> ids) {
    return new Happening(ids.stream().map(Named::of).sorted(Named.ORDER).toList());
  }

  /** The reports, in order. */
  List<String> reports() {
    return events.stream().map(Named::report).distinct().toList();
  }

  /** The incident with these roots; its tellings hold no more than which they are. */
  Incident with(List<List<String>> roots) {
    List<Telling> named = events.stream().map(Happening::named).toList();
    return new Incident(Incident.idOf(events.stream().map(Named::id).toList()), named, roots);
  }

  private static Telling named(Named told) {
    Teller teller = new Teller(told.report(), null, null, null, null, "");
    return new Telling(
        teller,
        told.number(),
        ActType.OTHER,
        Modality.UNCONFIRMED,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        "");
  }
}
