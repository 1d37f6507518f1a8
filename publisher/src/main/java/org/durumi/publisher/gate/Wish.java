package org.durumi.publisher.gate;

import java.util.List;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.telling.Telling;
import org.durumi.publisher.release.Selection;
import org.durumi.record.event.Place;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to release, and under what title.
 *
 * @param title the release's title
 * @param office who publishes it
 * @param selection which incidents
 * @param notes what a reader must know, in the office's words
 */
public record Wish(String title, String office, Selection selection, List<String> notes) {

  /** Keeps its own copy. */
  public Wish {
    notes = List.copyOf(notes);
  }

  /** Tells whether some telling of an incident is of what is wanted. */
  boolean wants(Incident incident) {
    return incident.tellings().stream().anyMatch(this::wants);
  }

  private boolean wants(Telling telling) {
    Place place = telling.place();
    String country = place == null ? null : place.country();
    boolean what = selection.types().isEmpty() || selection.types().contains(telling.type());
    boolean where =
        selection.countries().isEmpty()
            || (country != null && selection.countries().contains(country));
    return what && where && isWithin(telling.when());
  }

  private boolean isWithin(@Nullable Period when) {
    if (selection.from() == null && selection.until() == null) {
      return true;
    }
    if (when == null) {
      return false;
    }
    boolean early =
        selection.from() != null
            && when.end() != null
            && when.end().last().isBefore(selection.from());
    boolean late =
        selection.until() != null
            && when.start() != null
            && when.start().first().isAfter(selection.until());
    return !early && !late;
  }
}
