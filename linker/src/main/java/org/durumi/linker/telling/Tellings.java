package org.durumi.linker.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Event;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Quote;
import org.durumi.record.source.Report;
import org.jspecify.annotations.Nullable;

/** Takes the tellings out of a casefile. */
public final class Tellings {

  private Tellings() {}

  /** One telling for each event, numbered as the casefile has them. */
  public static List<Telling> of(Casefile casefile) {
    Report report = casefile.report();
    Teller teller =
        Teller.issued(
            report.id(),
            report.outlet(),
            report.published(),
            report.language(),
            report.title(),
            report.text().string());
    List<Telling> tellings = new ArrayList<>();
    for (Event event : casefile.events()) {
      tellings.add(telling(teller, tellings.size(), event));
    }
    return tellings;
  }

  private static Telling telling(Teller teller, int number, Event event) {
    @Nullable StatedDate date = event.date();
    @Nullable StatedPlace place = event.place();
    return new Telling(
        teller,
        number,
        event.type(),
        event.modality(),
        date == null ? null : date.period(),
        place == null ? null : place.place(),
        place == null ? null : place.words().text(),
        event.victims().stream().map(Tellings::people).toList(),
        event.agents().stream().map(a -> new Telling.Actor(a.name(), a.kind())).toList(),
        event.attribution().stream().map(Tellings::chain).toList(),
        event.evidence().stream().map(Quote::text).collect(Collectors.joining(" ")));
  }

  private static Telling.People people(Victims victims) {
    @Nullable StatedCount count = victims.count();
    return new Telling.People(
        victims.description(),
        count == null ? null : count.count(),
        victims.children(),
        victims.names().stream().map(Quote::text).toList());
  }

  private static List<String> chain(Attribution attribution) {
    return Stream.concat(Stream.of(attribution.words()), attribution.via().stream())
        .map(Quote::text)
        .toList();
  }
}
