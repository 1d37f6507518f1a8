package org.durumi.publisher.site;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.publisher.chart.Band;
import org.durumi.publisher.chart.Categories;
import org.durumi.publisher.chart.Categories.Known;
import org.durumi.publisher.chart.Monthly;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.Shown;
import org.durumi.publisher.words.Words;
import org.durumi.record.event.ActType;

/** A release's numbers as figures. Only incidents that a report asserts are counted. */
final class Tallies {

  private static final int MOST_ROWS = 12;

  private final Words words;
  private final List<Told> all;
  private final List<Told> counted;
  private final Watched watched;

  Tallies(Release release, Words words) {
    this.words = words;
    this.all = release.incidents().stream().map(Told::of).sorted(Told.BY_DATE).toList();
    this.counted = all.stream().filter(Told::happened).toList();
    this.watched = Watched.of(release.coverage(), counted);
  }

  /** All incidents in the order of their dates. */
  List<Told> all() {
    return all;
  }

  /** Those that a report asserts. */
  List<Told> counted() {
    return counted;
  }

  /** What was looked at. */
  Watched watched() {
    return watched;
  }

  /** The types of counted incidents, those with the most incidents first. */
  List<ActType> types() {
    Map<ActType, Long> times =
        counted.stream()
            .map(told -> told.incident().type())
            .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return times.entrySet().stream()
        .sorted(Map.Entry.<ActType, Long>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Those of one type. */
  List<Told> of(ActType type) {
    return counted.stream().filter(told -> told.incident().type() == type).toList();
  }

  /** Incidents of all types by month. */
  Monthly incidents() {
    return new Monthly(
        "incidents-by-month",
        words.of("site.chart.incidents.month"),
        words.of("site.unit.incidents"),
        rows(counted, (certain, best, possible) ->
            new Sum(
                new Band(certain.size(), best.size(), possible.size()),
                possible.size(),
                (int) possible.stream().filter(told -> !told.isNumbered()).count())),
        notes(counted, true));
  }

  /** People of one type by month. */
  Monthly people(ActType type) {
    return new Monthly(
        id(type) + "-by-month",
        words.of("site.chart.people.month", words.name("type", type.code())),
        words.of("site.unit.people"),
        rows(of(type), Sum::of),
        notes(of(type), true));
  }

  /** People of one type by place. */
  Categories places(ActType type) {
    List<Told> told = of(type);
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
    return figure(
        id(type) + "-by-place",
        words.of("site.chart.people.place", words.name("type", type.code())),
        "site.by.place",
        "site.unit.people",
        rows,
        notes(told, false));
  }

  /** People by type. */
  Categories byType() {
    List<Categories.Row> rows =
        types().stream().map(type -> row(words.name("type", type.code()), of(type))).toList();
    return figure(
        "people-by-type",
        words.of("site.chart.people.type"),
        "site.by.type",
        "site.unit.people",
        rows,
        notes(counted, false));
  }

  /** Incidents by sort of source: each counts once for every sort that tells it. */
  Categories bySource() {
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
    return figure(
        "incidents-by-source",
        words.of("site.chart.incidents.source"),
        "site.by.source",
        "site.unit.incidents",
        rows,
        Stream.concat(Stream.of(words.of("site.note.source")), notes(counted, false).stream())
            .toList());
  }

  private Categories figure(
      String id, String title, String by, String unit, List<Categories.Row> rows, List<String> notes) {
    return new Categories(
        id, title, words.of(by), words.of(unit), rows, watched.watches(), notes);
  }

  private static String id(ActType type) {
    return type.code().replace('_', '-');
  }

  private static int unnumbered(List<Told> told) {
    return (int) told.stream().filter(one -> !one.isNumbered()).count();
  }

  private static Categories.Row row(String label, List<Told> told) {
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
    return new Categories.Row(
        words.of(key), known, sum.band(), sum.incidents(), sum.unnumbered());
  }

  private static Optional<List<Told>> missing(
      List<Told> told, Function<Told, Shown<?>> field, Predicate<Shown<?>> how) {
    List<Told> found = told.stream().filter(one -> how.test(field.apply(one))).toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  /** Sums what is certainly in a month, best in it, and possibly in it. */
  @FunctionalInterface
  private interface Summing {
    Sum of(List<Told> certain, List<Told> best, List<Told> possible);
  }

  private List<Monthly.Row> rows(List<Told> told, Summing summing) {
    return watched.watches().stream()
        .map(watch -> {
          YearMonth month = watch.month();
          List<Told> possible = told.stream().filter(t -> t.months().contains(month)).toList();
          Sum sum =
              summing.of(
                  possible.stream().filter(one -> one.months().size() == 1).toList(),
                  possible.stream().filter(one -> month.equals(one.likeliest())).toList(),
                  possible);
          return new Monthly.Row(watch, sum.band(), sum.incidents(), sum.unnumbered());
        })
        .toList();
  }

  private List<String> notes(List<Told> told, boolean byMonth) {
    List<String> notes = new ArrayList<>();
    long out = told.stream().filter(one -> one.months().stream().noneMatch(watched::has)).count();
    if (byMonth && out > 0) {
      notes.add(words.of("site.note.undated", out));
    }
    int silent = unnumbered(told);
    if (silent > 0) {
      notes.add(words.of("site.note.unnumbered", silent, told.size()));
    }
    return notes;
  }
}
