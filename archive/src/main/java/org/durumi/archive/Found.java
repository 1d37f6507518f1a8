package org.durumi.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.durumi.archive.search.Hit;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.archive.store.Store;

/**
 * A report that a search found, with what is known of it.
 *
 * @param hit where its words are
 * @param report as it is listed
 * @param events its events, in its casefile's order
 */
public record Found(Hit hit, ReportRow report, List<EventRow> events) {

  /** Keeps its own copy. */
  public Found {
    events = List.copyOf(events);
  }

  /** Those that are still there, in the order of the hits. */
  static List<Found> of(Store store, List<Hit> hits) {
    List<Long> numbers = hits.stream().map(Hit::number).toList();
    Map<Long, ReportRow> reports = store.reports().reports(numbers);
    Map<Long, List<EventRow>> events = store.reports().events(numbers);
    return hits.stream()
        .flatMap(hit ->
            Optional.ofNullable(reports.get(hit.number())).stream()
                .map(row -> new Found(hit, row, events.getOrDefault(hit.number(), List.of()))))
        .toList();
  }

  /** The number alone. */
  @Override
  public String toString() {
    return "Found[" + hit.number() + "]";
  }
}
