package org.durumi.desk.statistics;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.archive.store.PublishedRow;
import org.durumi.desk.page.OneLine;
import org.durumi.publisher.chart.Watch;

/** What was looked at: the reports that the archive holds, by month and outlet. */
final class Watching {

  /** Of the many outlets those are named that make a difference. */
  private static final int FEWEST_REPORTS = 3;

  private static final double SMALLEST_SHARE = 0.1;

  private final TreeMap<YearMonth, Integer> reports = new TreeMap<>();
  private final Map<String, Outlet> outlets;

  private record Outlet(String name, YearMonth first, YearMonth last, int reports) {

    Outlet and(Outlet other) {
      return new Outlet(
          name,
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last,
          reports + other.reports);
    }
  }

  Watching(List<PublishedRow> published) {
    published.forEach(row -> reports.merge(row.month(), row.reports(), Integer::sum));
    this.outlets =
        published.stream()
            .flatMap(row ->
                Stream.ofNullable(row.outlet())
                    .map(name -> new Outlet(name, row.month(), row.month(), row.reports())))
            .collect(Collectors.toMap(Outlet::name, one -> one, Outlet::and, TreeMap::new));
  }

  /** The months of reports. */
  List<YearMonth> months() {
    return List.copyOf(reports.keySet());
  }

  /** What was looked at in a month. */
  Watch of(YearMonth month) {
    int number = reports.getOrDefault(month, 0);
    return new Watch(
        month,
        number > 0,
        number,
        number == 0 || month.equals(reports.firstKey())
            ? List.of()
            : names(outlet -> outlet.first().equals(month)),
        number == 0 || month.equals(reports.lastKey())
            ? List.of()
            : names(outlet -> outlet.last().equals(month)));
  }

  private List<String> names(Predicate<Outlet> which) {
    int all = reports.values().stream().mapToInt(Integer::intValue).sum();
    return outlets.values().stream()
        .filter(which)
        .filter(one -> one.reports() >= Math.max(FEWEST_REPORTS, SMALLEST_SHARE * all))
        .map(one -> OneLine.of(one.name()))
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
