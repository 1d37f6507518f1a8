package org.durumi.publisher.site;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.publisher.chart.Band;
import org.durumi.publisher.chart.Categories;
import org.durumi.publisher.chart.Monthly;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.words.Words;
import org.durumi.record.event.ActType;

/** A release's numbers as figures. Only incidents that a report asserts are counted. */
final class Tallies {

  private final Words words;
  private final List<Told> all;
  private final List<Told> counted;
  private final Watched watched;
  private final CategoryRows rows;

  Tallies(Release release, Words words) {
    this.words = words;
    this.all = release.incidents().stream().map(Told::of).sorted(Told.BY_DATE).toList();
    this.counted = all.stream().filter(Told::happened).toList();
    this.watched = Watched.of(release.coverage(), counted);
    this.rows = new CategoryRows(words);
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
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
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
        rows(
            counted,
            (certain, best, possible) ->
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
    return figure(
        id(type) + "-by-place",
        words.of("site.chart.people.place", words.name("type", type.code())),
        "site.by.place",
        "site.unit.people",
        rows.byPlace(told),
        notes(told, false));
  }

  /** People by type. */
  Categories byType() {
    return figure(
        "people-by-type",
        words.of("site.chart.people.type"),
        "site.by.type",
        "site.unit.people",
        types().stream()
            .map(type -> CategoryRows.row(words.name("type", type.code()), of(type)))
            .toList(),
        notes(counted, false));
  }

  /** Incidents by sort of source: each counts once for every sort that tells it. */
  Categories bySource() {
    return figure(
        "incidents-by-source",
        words.of("site.chart.incidents.source"),
        "site.by.source",
        "site.unit.incidents",
        rows.bySource(counted),
        Stream.concat(Stream.of(words.of("site.note.source")), notes(counted, false).stream())
            .toList());
  }

  private Categories figure(
      String id,
      String title,
      String by,
      String unit,
      List<Categories.Row> parts,
      List<String> notes) {
    return new Categories(id, title, words.of(by), words.of(unit), parts, watched.watches(), notes);
  }

  private static String id(ActType type) {
    return type.code().replace('_', '-');
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
    int silent = CategoryRows.unnumbered(told);
    if (silent > 0) {
      notes.add(words.of("site.note.unnumbered", silent, told.size()));
    }
    return notes;
  }
}
