package org.durumi.desk.linked;

import java.util.stream.Stream;
import org.durumi.desk.page.Inert;
import org.durumi.desk.page.Words;
import org.durumi.desk.said.Said;
import org.durumi.desk.said.SaidWords;
import org.durumi.linker.incident.Gist;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.Count;
import org.durumi.record.event.Place;
import org.jspecify.annotations.Nullable;

/** What an incident is called, in the person's language. */
public final class IncidentWords {

  private final Words words;
  private final SaidWords said;

  /** Speaks in the person's language. */
  public IncidentWords(Words words) {
    this.words = words;
    this.said = new SaidWords(words);
  }

  /** What was done. */
  public String type(Gist gist) {
    return said.type(gist.type().code());
  }

  /** Whether it happened; null where a report asserts that it did. */
  public @Nullable String modality(Gist gist) {
    return gist.happened() ? null : said.modality(gist.modality().code());
  }

  /** When. */
  public String when(Gist gist) {
    return said.date(gist.when());
  }

  /** Where, or null. */
  public @Nullable String where(Gist gist) {
    Telling telling = gist.where();
    if (telling == null) {
      return null;
    }
    Place place = telling.place();
    String words = telling.placeWords();
    return said.place(
        new Said.Where(
            Inert.of(words == null ? "" : words),
            place == null ? null : Inert.of(place.name()),
            place == null ? null : place.country(),
            place != null && place.precision() == Place.Precision.COUNTRY));
  }

  /** How many people, from the lowest to the highest told, or null. */
  public @Nullable String people(Gist gist) {
    Count count = gist.count();
    return count == null ? null : said.count(count);
  }

  /** A name to tell it from others by: what, where and when. */
  public String name(Incident incident) {
    Gist gist = Gist.of(incident);
    return Stream.of(type(gist), where(gist), gist.when() == null ? null : when(gist))
        .flatMap(Stream::ofNullable)
        .reduce((one, next) -> words.of("said.place", one, next))
        .orElse("");
  }
}
