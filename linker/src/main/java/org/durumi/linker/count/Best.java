package org.durumi.linker.count;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The figure to print for one set of people, of those that its roots give. */
final class Best {

  private Best() {}

  static int of(BestRule rule, List<Reading> readings, int low) {
    if (readings.isEmpty()) {
      return low;
    }
    return switch (rule) {
      case ACLED -> readings.stream().mapToInt(Reading::figure).min().orElse(low);
      case UCDP -> mostReliable(readings);
      case DURUMI -> mostRoots(readings);
    };
  }

  private static int mostReliable(List<Reading> readings) {
    Reliability grade =
        readings.stream().map(Best::grade).min(Comparator.naturalOrder()).orElseThrow();
    int[] figures =
        readings.stream()
            .filter(r -> grade(r) == grade)
            .mapToInt(Reading::middle)
            .sorted()
            .toArray();
    return figures[(figures.length - 1) / 2];
  }

  private static int mostRoots(List<Reading> readings) {
    Map<Integer, List<Reading>> byFigure =
        readings.stream()
            .collect(Collectors.groupingBy(Reading::figure, TreeMap::new, Collectors.toList()));
    Comparator<List<Reading>> order =
        Comparator.<List<Reading>>comparingInt(List::size)
            .thenComparing(
                rs -> rs.stream().map(Best::grade).min(Comparator.naturalOrder()).orElseThrow(),
                Comparator.reverseOrder())
            .thenComparing(
                rs -> rs.stream().map(Best::day).max(Comparator.naturalOrder()).orElseThrow())
            .thenComparingInt(rs -> -rs.getFirst().figure());
    return byFigure.values().stream().max(order).orElseThrow().getFirst().figure();
  }

  private static Reliability grade(Reading reading) {
    return reading.claims().stream()
        .map(Claim::reliability)
        .min(Comparator.naturalOrder())
        .orElse(Reliability.F);
  }

  private static LocalDate day(Reading reading) {
    LocalDate latest = LocalDate.MIN;
    for (Claim c : reading.claims()) {
      LocalDate day = c.asOf();
      latest = day != null && day.isAfter(latest) ? day : latest;
    }
    return latest;
  }
}
