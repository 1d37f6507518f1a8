package org.durumi.desk.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.durumi.desk.page.Words;
import org.durumi.desk.said.SaidWords;
import org.durumi.linker.count.Happening;
import org.durumi.linker.count.Region;
import org.durumi.linker.count.Scope;
import org.durumi.publisher.chart.Categories;

/** People by place, and a row for incidents whose place nobody knows. */
final class PlaceRows {

  /** More would be a table without a drawing. */
  static final int MOST_PLACES = 12;

  private final Numbers numbers;
  private final Words words;
  private final SaidWords said;

  PlaceRows(Numbers numbers, Words words) {
    this.numbers = numbers;
    this.words = words;
    this.said = new SaidWords(words);
  }

  /** How many places there are. */
  static int regions(Numbers numbers) {
    return (int)
        numbers.meant().stream()
            .map(Happening::where)
            .filter(where -> !where.path().isEmpty())
            .distinct()
            .count();
  }

  /** The rows within a scope, the places with the most incidents first. */
  List<Categories.Row> of(Scope scope) {
    Map<Region, List<Happening>> places =
        numbers.meant().stream()
            .filter(one -> !one.where().path().isEmpty())
            .collect(
                Collectors.groupingBy(Happening::where, LinkedHashMap::new, Collectors.toList()));
    List<Categories.Row> rows = new ArrayList<>();
    places.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<Region, List<Happening>> place) -> -place.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_PLACES)
        .forEach(place ->
            rows.add(
                numbers.row(
                    place(place.getKey()), scope.in(place.getKey()), held(place.getKey()))));
    rows.removeIf(row -> row.band().isNone());
    List<Happening> nowhere =
        numbers.meant().stream().filter(one -> one.where().path().isEmpty()).toList();
    if (!nowhere.isEmpty()) {
      rows.add(
          new Categories.Row(
              words.of("statistics.nowhere"),
              Categories.Known.NO,
              numbers.together(nowhere),
              nowhere.size(),
              numbers.unnumbered(nowhere)));
    }
    return rows;
  }

  /** What lies in a region, nearer ones included. */
  private List<Happening> held(Region region) {
    return numbers.meant().stream().filter(one -> region.holds(one.where())).toList();
  }

  private String place(Region region) {
    List<String> path = region.path();
    String country = path.getFirst().isEmpty() ? "" : said.country(path.getFirst());
    return path.size() == 1 ? country : words.of("said.place", path.getLast(), country);
  }
}
