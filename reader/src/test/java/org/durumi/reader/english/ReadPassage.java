package org.durumi.reader.english;

import java.util.List;
import java.util.Map;
import org.durumi.reader.casefile.CasefileReader;
import org.durumi.reader.place.Gazetteer;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** A passage read through the real reader and gazetteer, for tests. */
record ReadPassage(Casefile casefile) {

  private static final CasefileReader READER =
      new CasefileReader(Map.of("en", new EnglishReader(Gazetteer.standard())));

  static ReadPassage of(String text) {
    return of("2024-05-15", text);
  }

  static ReadPassage of(@Nullable String published, String text) {
    Period publication = published == null ? null : Period.of(CalendarDate.parse(published));
    return new ReadPassage(
        READER.read(
            new Report(
                "test", null, null, publication, "en", null, "0".repeat(64), ReportText.of(text))));
  }

  List<ActType> types() {
    return casefile.events().stream().map(Event::type).toList();
  }

  List<Modality> modalities() {
    return casefile.events().stream().map(Event::modality).toList();
  }

  Event only(ActType type) {
    List<Event> found = casefile.events().stream().filter(e -> e.type() == type).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " events of type " + type + " among " + types());
    }
    return found.getFirst();
  }

  static @Nullable Count count(Event event) {
    return event.victims().stream()
        .map(Victims::count)
        .filter(c -> c != null)
        .map(StatedCount::count)
        .findFirst()
        .orElse(null);
  }

  static @Nullable String place(Event event) {
    return event.place() == null ? null : event.place().words().text();
  }

  static @Nullable String date(Event event) {
    return event.date() == null ? null : event.date().period().edtf();
  }

  static List<String> agents(Event event) {
    return event.agents().stream().map(a -> a.words().text()).toList();
  }

  static List<String> sources(Event event) {
    return event.attribution().stream().map(a -> a.words().text()).toList();
  }
}
