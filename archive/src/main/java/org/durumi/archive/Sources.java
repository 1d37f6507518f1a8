package org.durumi.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.Store;
import org.durumi.archive.store.TellingRow;
import org.durumi.linker.root.Roots;
import org.durumi.linker.telling.Telling;
import org.jspecify.annotations.Nullable;

/** What linked tellings rest on: their reports, their events, and their origins. */
final class Sources {

  private final Store store;
  private final ReportTellings reports;

  Sources(Store store, ReportTellings reports) {
    this.store = store;
    this.reports = reports;
  }

  /** The number of the origin that each report rests on. */
  Map<Long, Integer> roots(List<TellingRow> tellings) {
    Map<Long, Integer> numbers = new HashMap<>();
    if (tellings.stream().map(row -> row.id().report()).distinct().count() > 1) {
      List<List<String>> roots = Roots.of(told(tellings)).roots();
      for (int i = 0; i < roots.size(); i++) {
        for (String report : roots.get(i)) {
          numbers.put(Long.parseLong(report), i + 1);
        }
      }
    }
    return numbers;
  }

  /** The tellings themselves. */
  List<Telling> told(List<TellingRow> tellings) {
    Map<Long, List<Telling>> byReport = new TreeMap<>();
    List<Telling> told = new ArrayList<>();
    for (TellingRow row : tellings) {
      byReport.computeIfAbsent(row.id().report(), this::ofReport).stream()
          .filter(telling -> telling.id().equals(ReportTellings.name(row.id())))
          .forEach(told::add);
    }
    return told;
  }

  private List<Telling> ofReport(@Nullable Long report) {
    return report == null
        ? List.of()
        : store.reports().report(report).map(reports::of).orElse(List.of());
  }

  /** Their events. */
  List<EventRow> events(List<TellingRow> tellings) {
    Map<Long, List<EventRow>> byReport = new HashMap<>();
    List<EventRow> rows = new ArrayList<>();
    for (TellingRow telling : tellings) {
      byReport
          .computeIfAbsent(telling.id().report(), report -> store.reports().events(report))
          .stream()
          .filter(event -> event.number() == telling.id().event())
          .forEach(rows::add);
    }
    return rows;
  }
}
