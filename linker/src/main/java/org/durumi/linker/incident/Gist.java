package org.durumi.linker.incident;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * An incident in brief.
 *
 * @param type what was done, as most tellings have it
 * @param modality whether it happened, as most tellings have it, those that assert it first
 * @param when when, by the telling that says it most narrowly, or null
 * @param where the telling that says most narrowly where, or null
 * @param count how many people, from the lowest to the highest told, or null
 */
public record Gist(
    ActType type,
    Modality modality,
    @Nullable Period when,
    @Nullable Telling where,
    @Nullable Count count) {

  private static final long UNBOUNDED = Long.MAX_VALUE;

  /** The gist of an incident. */
  public static Gist of(Incident incident) {
    List<Telling> all = incident.tellings();
    List<Telling> asserting = all.stream().filter(Gist::asserts).toList();
    List<Telling> from = asserting.isEmpty() ? all : asserting;
    return new Gist(
        most(from, Telling::type),
        most(from, Telling::modality),
        from.stream()
            .map(Telling::when)
            .filter(Objects::nonNull)
            .min(Comparator.comparingLong(Gist::length))
            .orElse(null),
        from.stream()
            .filter(one -> one.place() != null || one.placeWords() != null)
            .min(Comparator.comparingInt(Gist::breadth))
            .orElse(null),
        from.stream().map(Gist::total).filter(Objects::nonNull).reduce(Count::span).orElse(null));
  }

  /** Tells whether a report asserts that it happened. */
  public boolean happened() {
    return modality == Modality.OCCURRED || modality == Modality.ONGOING;
  }

  /** Tells whether a telling asserts that it happened. */
  static boolean asserts(Telling telling) {
    return telling.modality() == Modality.OCCURRED || telling.modality() == Modality.ONGOING;
  }

  /** How many people a telling tells of in all, or null where it does not say. */
  public static @Nullable Count total(Telling telling) {
    Count total = null;
    for (Telling.People people : telling.groups()) {
      Count count = people.count();
      if (count != null) {
        total = total == null ? count : total.plus(count);
      }
    }
    return total;
  }

  private static <T> T most(List<Telling> tellings, Function<Telling, T> what) {
    Map<T, Integer> times = new LinkedHashMap<>();
    tellings.forEach(one -> times.merge(what.apply(one), 1, Integer::sum));
    T most = what.apply(tellings.getFirst());
    for (Map.Entry<T, Integer> one : times.entrySet()) {
      if (one.getValue() > times.getOrDefault(most, 0)) {
        most = one.getKey();
      }
    }
    return most;
  }

  private static long length(Period period) {
    return period.start() == null || period.end() == null
        ? UNBOUNDED
        : period.end().last().toEpochDay() - period.start().first().toEpochDay();
  }

  private static int breadth(Telling telling) {
    Place place = telling.place();
    int broadest = Place.Precision.values().length;
    return place == null ? broadest : List.of(Place.Precision.values()).indexOf(place.precision());
  }
}
