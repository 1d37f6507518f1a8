package org.durumi.publisher.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.Shown;
import org.durumi.publisher.simulate.Table.Measure;

/**
 * The tables that go along with a release: people by time, by place and by act, as charts and maps
 * show them. They add up all incidents of the release, those too whose own number is withheld; a
 * cell of few people, or with one such number alone, is suppressed from the beginning.
 */
public final class Tables {

  private Tables() {}

  /**
   * Makes them.
   *
   * @param people how many people each incident concerns, by its published number, told or not
   */
  public static List<Table> of(Release release, Map<Integer, Integer> people, Limits limits) {
    Map<String, Function<ReleasedIncident, String>> by = new TreeMap<>();
    by.put("month", Tables::month);
    by.put("place", Tables::place);
    by.put("type", incident -> incident.type().code());
    List<Table> tables = new ArrayList<>();
    by.forEach((dimension, key) ->
        tables.add(
            new Table(
                "people by " + dimension,
                Measure.PEOPLE,
                List.of(dimension),
                cells(release, key, people, limits))));
    return tables;
  }

  private static List<Cell> cells(
      Release release,
      Function<ReleasedIncident, String> key,
      Map<Integer, Integer> people,
      Limits limits) {
    Map<String, SortedSet<Integer>> groups = new TreeMap<>();
    SortedSet<Integer> all = new TreeSet<>();
    Map<Integer, ReleasedIncident> incidents = new HashMap<>();
    for (ReleasedIncident incident : release.incidents()) {
      groups.computeIfAbsent(key.apply(incident), _ -> new TreeSet<>()).add(incident.number());
      all.add(incident.number());
      incidents.put(incident.number(), incident);
    }
    List<Cell> cells = new ArrayList<>();
    groups.forEach((at, numbers) -> cells.add(cell(at, numbers, people, incidents, limits)));
    if (!all.isEmpty()) {
      cells.add(cell(Cell.ALL, all, people, incidents, limits));
    }
    return cells;
  }

  private static Cell cell(
      String at,
      SortedSet<Integer> numbers,
      Map<Integer, Integer> people,
      Map<Integer, ReleasedIncident> incidents,
      Limits limits) {
    int sum = numbers.stream().mapToInt(number -> people.getOrDefault(number, 0)).sum();
    long withheld =
        numbers.stream()
            .map(incidents::get)
            .filter(one -> one != null && one.best() instanceof Shown.Withheld)
            .count();
    boolean hidden = withheld == 1 || (withheld > 0 && sum > 0 && sum < limits.cell());
    return new Cell(List.of(at), numbers, hidden ? new Shown.Withheld<>() : new Shown.Told<>(sum));
  }

  private static String month(ReleasedIncident incident) {
    return incident.when().told().map(when -> when.edtf()).orElse("not told");
  }

  private static String place(ReleasedIncident incident) {
    return incident
        .place()
        .told()
        .map(place -> place.country() + "/" + place.province() + "/" + place.name())
        .orElse("not told");
  }
}
