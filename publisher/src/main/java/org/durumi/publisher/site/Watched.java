package org.durumi.publisher.site;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.publisher.chart.Watch;
import org.durumi.publisher.release.Coverage;
import org.durumi.publisher.release.CoveredMonth;
import org.jspecify.annotations.Nullable;

/**
 * The months that figures show, and what was looked at in each.
 *
 * @param watches one for every month from the first to the last
 */
record Watched(List<Watch> watches) {

  /** More cannot be told apart in one drawing; earlier ones are named in its notes. */
  private static final int MOST_MONTHS = 120;

  Watched {
    watches = List.copyOf(watches);
  }

  /** The months of the coverage and of incidents. */
  static Watched of(Coverage coverage, List<Told> incidents) {
    TreeSet<YearMonth> months = new TreeSet<>();
    months.add(YearMonth.from(coverage.first()));
    months.add(YearMonth.from(coverage.last()));
    coverage.months().forEach(month -> months.add(month.month()));
    incidents.forEach(told -> months.addAll(told.months()));
    YearMonth last = months.last();
    YearMonth earliest = last.minusMonths(MOST_MONTHS - 1L);
    YearMonth first = months.first().isBefore(earliest) ? earliest : months.first();
    Map<YearMonth, CoveredMonth> known =
        coverage.months().stream()
            .collect(
                Collectors.toMap(
                    CoveredMonth::month, Function.identity(), (a, _) -> a, TreeMap::new));
    return new Watched(
        Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
            .map(month ->
                known.isEmpty() ? between(coverage, month) : watch(month, known.get(month)))
            .toList());
  }

  private static Watch between(Coverage coverage, YearMonth month) {
    boolean covered =
        !month.isBefore(YearMonth.from(coverage.first()))
            && !month.isAfter(YearMonth.from(coverage.last()));
    return new Watch(month, covered, null, List.of(), List.of());
  }

  private static Watch watch(YearMonth month, @Nullable CoveredMonth known) {
    return known == null
        ? new Watch(month, false, 0, List.of(), List.of())
        : new Watch(month, true, known.reports(), plain(known.began()), plain(known.ended()));
  }

  private static List<String> plain(List<String> names) {
    return names.stream().map(Plain::of).toList();
  }

  /** Tells whether a month is shown. */
  boolean has(YearMonth month) {
    return !month.isBefore(watches.getFirst().month()) && !month.isAfter(watches.getLast().month());
  }

  /** Runs of months without any report, each with its first and last month. */
  List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    for (Watch watch : watches) {
      Gap last = gaps.isEmpty() ? null : gaps.getLast();
      if (watch.covered()) {
        continue;
      }
      if (last != null && last.last().plusMonths(1).equals(watch.month())) {
        gaps.set(gaps.size() - 1, new Gap(last.first(), watch.month()));
      } else {
        gaps.add(new Gap(watch.month(), watch.month()));
      }
    }
    return gaps;
  }

  /** Months without any report. */
  record Gap(YearMonth first, YearMonth last) {}
}
