package org.durumi.publisher.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.durumi.publisher.chart.Band;
import org.durumi.publisher.chart.Categories;
import org.durumi.publisher.chart.Categories.Known;
import org.durumi.publisher.release.Shown;
import org.durumi.publisher.words.Words;

/** The rows of charts by place and by source, with those for what is missing. */
final class CategoryRows {

  private static final int MOST_ROWS = 12;

  private final Words words;

  CategoryRows(Words words) {
    this.words = words;
  }

  /** People by place. */
  List<Categories.Row> byPlace(List<Told> told) {
    Map<String, List<Told>> groups =
        told.stream()
            .filter(one -> one.incident().place().told().isPresent())
            .collect(
                Collectors.groupingBy(
                    one -> Places.name(one.incident().place().told().orElseThrow(), words),
                    TreeMap::new,
                    Collectors.toList()));
    List<Categories.Row> rows = new ArrayList<>(most(groups));
    addMissing(rows, told, one -> one.incident().place(), "site.place");
    return rows;
  }

  /** Incidents by sort of source: each counts once for every sort that tells it. */
  List<Categories.Row> bySource(List<Told> counted) {
    Map<String, List<Told>> groups = new TreeMap<>();
    int silent = 0;
    for (Told told : counted) {
      List<String> sources = told.incident().sources().told().orElse(List.of());
      silent += sources.isEmpty() ? 1 : 0;
      sources.stream()
          .distinct()
          .forEach(sort -> groups.computeIfAbsent(sort, _ -> new ArrayList<>()).add(told));
    }
    int more = silent;
    List<Categories.Row> rows = new ArrayList<>();
    groups.entrySet().stream()
        .sorted(Comparator.comparingInt(group -> -group.getValue().size()))
        .forEach(group ->
            rows.add(
                new Categories.Row(
                    Plain.of(words.name("source", group.getKey())),
                    Known.YES,
                    new Band(
                        group.getValue().size(),
                        group.getValue().size(),
                        group.getValue().size() + more),
                    group.getValue().size(),
                    unnumbered(group.getValue()))));
    missing(counted, one -> one.incident().sources(), Shown.Unknown.class::isInstance)
        .ifPresent(told -> rows.add(incidents("site.source.unknown", Known.NO, told)));
    missing(counted, one -> one.incident().sources(), Shown.Withheld.class::isInstance)
        .ifPresent(told -> rows.add(incidents("site.source.withheld", Known.WITHHELD, told)));
    return rows;
  }

  /** How many say no number. */
  static int unnumbered(List<Told> told) {
    return (int) told.stream().filter(one -> !one.isNumbered()).count();
  }

  /** All of these people together. */
  static Categories.Row row(String label, List<Told> told) {
    Sum sum = Sum.of(told);
    return new Categories.Row(label, Known.YES, sum.band(), sum.incidents(), sum.unnumbered());
  }

  private Categories.Row incidents(String key, Known known, List<Told> told) {
    int size = told.size();
    return new Categories.Row(
        words.of(key), known, new Band(size, size, size), size, unnumbered(told));
  }

  private List<Categories.Row> most(Map<String, List<Told>> groups) {
    List<Categories.Row> rows =
        groups.entrySet().stream()
            .map(group -> row(group.getKey(), group.getValue()))
            .sorted(Comparator.comparingInt((Categories.Row row) -> -row.band().best()))
            .toList();
    if (rows.size() <= MOST_ROWS) {
      return rows;
    }
    List<String> shown = rows.stream().limit(MOST_ROWS - 1L).map(Categories.Row::label).toList();
    List<Told> others =
        groups.entrySet().stream()
            .filter(group -> !shown.contains(group.getKey()))
            .flatMap(group -> group.getValue().stream())
            .toList();
    List<Categories.Row> cut = new ArrayList<>(rows.subList(0, MOST_ROWS - 1));
    cut.add(row(words.of("site.place.others", rows.size() - cut.size()), others));
    return cut;
  }

  private void addMissing(
      List<Categories.Row> rows, List<Told> told, Function<Told, Shown<?>> field, String key) {
    missing(told, field, Shown.Unknown.class::isInstance)
        .ifPresent(them -> rows.add(missingRow(key + ".unknown", Known.NO, them)));
    missing(told, field, Shown.Withheld.class::isInstance)
        .ifPresent(them -> rows.add(missingRow(key + ".withheld", Known.WITHHELD, them)));
  }

  private Categories.Row missingRow(String key, Known known, List<Told> told) {
    Sum sum = Sum.of(told);
    return new Categories.Row(words.of(key), known, sum.band(), sum.incidents(), sum.unnumbered());
  }

  private static Optional<List<Told>> missing(
      List<Told> told, Function<Told, Shown<?>> field, Predicate<Shown<?>> how) {
    List<Told> found = told.stream().filter(one -> how.test(field.apply(one))).toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }
}
