package org.durumi.publisher.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Place;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents somebody wants to release, and under what title.
 *
 * @param title the release's title
 * @param office who publishes it
 * @param types what was done; empty for anything
 * @param countries codes of countries; empty for anywhere
 * @param from the first day, or null
 * @param until the last day, or null
 * @param notes what a reader must know, in the office's words
 */
public record Wish(
    String title,
    String office,
    Set<ActType> types,
    Set<String> countries,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    List<String> notes) {

  /** Keeps its own copies. */
  public Wish {
    types = Set.copyOf(types);
    countries = Set.copyOf(countries);
    notes = List.copyOf(notes);
  }

  /** Tells whether some telling of an incident is of what is wanted. */
  boolean wants(Incident incident) {
    return incident.tellings().stream().anyMatch(this::wants);
  }

  private boolean wants(Telling telling) {
    Place place = telling.place();
    String country = place == null ? null : place.country();
    boolean where = countries.isEmpty() || (country != null && countries.contains(country));
    return (types.isEmpty() || types.contains(telling.type())) && where && isWithin(telling.when());
  }

  private boolean isWithin(@Nullable Period when) {
    if (from == null && until == null) {
      return true;
    }
    if (when == null) {
      return false;
    }
    boolean early = from != null && when.end() != null && when.end().last().isBefore(from);
    boolean late = until != null && when.start() != null && when.start().first().isAfter(until);
    return !early && !late;
  }

  /** What was chosen, in plain words. */
  String selection() {
    List<String> words = new ArrayList<>();
    words.add(
        types.isEmpty()
            ? "all acts"
            : String.join(
                " and ",
                new TreeSet<>(types.stream().map(type -> type.code().replace('_', ' ')).toList())));
    if (!countries.isEmpty()) {
      words.add("in " + String.join(" and ", new TreeSet<>(countries)));
    }
    if (from != null) {
      words.add("from " + from);
    }
    if (until != null) {
      words.add("until " + until);
    }
    return String.join(", ", words);
  }
}
