package org.durumi.publisher.gate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.durumi.archive.store.PublishedRow;
import org.durumi.publisher.clearing.SourceSort;
import org.durumi.publisher.release.CoveredMonth;

/**
 * What was looked at, month by month: the published reports that the archive holds. Who published
 * them is told as sorts of sources. What was told to the office alone is not counted, for a month
 * of one testimony would tell when it was given.
 */
final class Watching {

  /** A sort of which there are fewer reports makes no difference to what is heard. */
  private static final int FEWEST_REPORTS = 3;

  private final TreeMap<YearMonth, Integer> reports = new TreeMap<>();
  private final TreeMap<String, TreeMap<YearMonth, Integer>> sorts = new TreeMap<>();

  Watching(List<PublishedRow> rows) {
    for (PublishedRow row : rows) {
      String outlet = row.outlet();
      if (outlet != null && !outlet.isBlank()) {
        reports.merge(row.month(), row.reports(), Integer::sum);
        sorts
            .computeIfAbsent(SourceSort.of(outlet).plural(), _ -> new TreeMap<>())
            .merge(row.month(), row.reports(), Integer::sum);
      }
    }
  }

  /** The months of a span in which there was something to read. */
  List<CoveredMonth> months(YearMonth first, YearMonth last) {
    List<CoveredMonth> months = new ArrayList<>();
    for (Map.Entry<YearMonth, Integer> one : reports.entrySet()) {
      YearMonth month = one.getKey();
      if (!month.isBefore(first) && !month.isAfter(last)) {
        months.add(
            new CoveredMonth(
                month,
                one.getValue(),
                month.equals(reports.firstKey())
                    ? List.of()
                    : names(heard -> heard.firstKey().equals(month)),
                month.equals(reports.lastKey())
                    ? List.of()
                    : names(heard -> heard.lastKey().equals(month))));
      }
    }
    return months;
  }

  private List<String> names(Predicate<SortedMap<YearMonth, Integer>> which) {
    return sorts.entrySet().stream()
        .filter(one -> which.test(one.getValue()))
        .filter(one ->
            one.getValue().values().stream().mapToInt(Integer::intValue).sum() >= FEWEST_REPORTS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
