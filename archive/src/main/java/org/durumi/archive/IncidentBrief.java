package org.durumi.archive;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.IncidentRow;
import org.durumi.archive.store.TellingRow;
import org.durumi.record.linkage.TellingId;
import org.jspecify.annotations.Nullable;

/** Makes the row of an incident from those of its tellings. */
final class IncidentBrief {

  private static final int ID_LETTERS = 12;

  private IncidentBrief() {}

  /** What an incident, or a knot, goes by: a hash of its oldest telling. */
  static String id(TellingId oldest) {
    return Sha256.of("incident " + oldest).hex().substring(0, ID_LETTERS);
  }

  /**
   * An incident's row.
   *
   * @param tellings oldest first
   * @param events the same tellings' events
   */
  static IncidentRow of(List<TellingRow> tellings, List<EventRow> events) {
    TellingId oldest = tellings.getFirst().id();
    String place = commonest(events, EventRow::place);
    String type = Objects.requireNonNull(commonest(events, EventRow::type));
    EventRow dated = narrowest(events);
    return new IncidentRow(
        id(oldest),
        oldest,
        type,
        place,
        commonest(
            events.stream().filter(event -> Objects.equals(event.place(), place)).toList(),
            EventRow::country),
        dated == null ? null : dated.firstDay(),
        dated == null ? null : dated.lastDay(),
        tellings.size(),
        (int) tellings.stream().map(TellingRow::root).distinct().count(),
        tellings.stream()
            .flatMap(row -> Stream.ofNullable(row.least()))
            .min(Comparator.naturalOrder())
            .orElse(null),
        tellings.stream()
            .flatMap(row -> Stream.ofNullable(row.most()))
            .max(Comparator.naturalOrder())
            .orElse(null));
  }

  /** What most have; of several, what the oldest of these has, as the day is of the oldest. */
  private static @Nullable String commonest(
      List<EventRow> events, Function<EventRow, @Nullable String> field) {
    Map<String, Long> counts =
        events.stream()
            .flatMap(event -> Stream.ofNullable(field.apply(event)))
            .collect(
                Collectors.groupingBy(value -> value, LinkedHashMap::new, Collectors.counting()));
    long most = counts.values().stream().mapToLong(count -> count).max().orElse(0);
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable EventRow narrowest(List<EventRow> events) {
    return events.stream()
        .filter(event -> event.firstDay() != null || event.lastDay() != null)
        .min(Comparator.comparingLong(IncidentBrief::days))
        .orElse(null);
  }

  private static long days(EventRow event) {
    String first = event.firstDay();
    String last = event.lastDay();
    return first == null || last == null
        ? Long.MAX_VALUE
        : ChronoUnit.DAYS.between(LocalDate.parse(first), LocalDate.parse(last));
  }
}
