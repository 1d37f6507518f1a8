package org.durumi.desk.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.durumi.desk.page.Words;
import org.durumi.linker.count.Happening;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.root.Outlets;
import org.durumi.linker.telling.Telling;
import org.durumi.publisher.chart.Band;
import org.durumi.publisher.chart.Categories;

/** Incidents by the sort of those who published reports of them. */
final class Senders {

  /** Published by somebody who is in no table. */
  private static final String UNLISTED = "unlisted";

  private final Map<String, Set<String>> incidents = new TreeMap<>();

  /** Sorts the incidents that are meant. */
  Senders(List<Incident> all, List<Happening> meant) {
    Set<String> ids = new TreeSet<>();
    meant.forEach(one -> ids.add(one.id()));
    for (Incident incident : all) {
      if (ids.contains(incident.id())) {
        incidents.put(incident.id(), sorts(incident));
      }
    }
  }

  private static Set<String> sorts(Incident incident) {
    Set<String> sorts = new TreeSet<>();
    for (Telling telling : incident.tellings()) {
      String outlet = telling.teller().outlet();
      if (outlet != null) {
        String id = Outlets.standard().named(outlet);
        Outlets.Kind kind = id == null ? null : Outlets.standard().kind(id);
        sorts.add(kind == null ? UNLISTED : kind.name().toLowerCase(Locale.ROOT));
      }
    }
    return sorts;
  }

  /** One row for every sort, and one for incidents of which no publisher is known. */
  List<Categories.Row> rows(Numbers numbers, Words words) {
    int silent = (int) incidents.values().stream().filter(Set::isEmpty).count();
    Map<String, List<String>> bySort = new TreeMap<>();
    incidents.forEach((id, sorts) ->
        sorts.forEach(sort -> bySort.computeIfAbsent(sort, _ -> new ArrayList<>()).add(id)));
    List<Categories.Row> rows = new ArrayList<>();
    bySort.forEach((sort, ids) ->
        rows.add(
            new Categories.Row(
                words.name("statistics.source", sort),
                Categories.Known.YES,
                new Band(ids.size(), ids.size(), ids.size() + silent),
                ids.size(),
                unnumbered(numbers, ids))));
    rows.sort(Comparator.comparingInt(row -> -row.band().best()));
    if (silent > 0) {
      List<String> ids = incidents.keySet().stream().filter(id -> sortsOf(id).isEmpty()).toList();
      rows.add(
          new Categories.Row(
              words.of("statistics.source.unknown"),
              Categories.Known.NO,
              new Band(silent, silent, silent),
              silent,
              unnumbered(numbers, ids)));
    }
    return rows;
  }

  private Set<String> sortsOf(String id) {
    return incidents.getOrDefault(id, Set.of());
  }

  private static int unnumbered(Numbers numbers, List<String> ids) {
    return numbers.unnumbered(
        numbers.meant().stream().filter(one -> ids.contains(one.id())).toList());
  }
}
