package org.durumi.linker.count;

import java.util.List;

/** From the lowest to the highest number of several roots. */
final class Span {

  private Span() {}

  /**
   * The lowest number. A root that gives only a highest ("up to 60") is content with another's
   * lowest that is no higher.
   */
  static int low(List<Reading> readings, int unsaid) {
    int least = readings.stream().filter(r -> r.low() >= 0).mapToInt(Reading::low).min().orElse(-1);
    boolean content =
        least >= 0 && readings.stream().allMatch(r -> r.low() >= 0 || r.high() >= least);
    if (content) {
      return least;
    }
    int most = readings.stream().mapToInt(Reading::high).min().orElse(Tally.OPEN);
    return Math.min(unsaid, most);
  }

  /**
   * The highest number. A root that gives only a lowest ("at least 21") is content with another's
   * highest that is no lower.
   */
  static int high(List<Reading> readings) {
    int most =
        readings.stream()
            .mapToInt(Reading::high)
            .filter(h -> h != Tally.OPEN)
            .max()
            .orElse(Tally.OPEN);
    boolean content = readings.stream().allMatch(r -> r.high() != Tally.OPEN || r.low() <= most);
    return content ? most : Tally.OPEN;
  }

  /** All claims, unless one root's own interval holds what every other says; then none. */
  static List<Claim> differing(List<Reading> readings, int low, int high) {
    boolean held =
        readings.size() < 2
            || readings.stream().anyMatch(r -> (r.low() == low || r.low() < 0) && r.high() == high);
    return held ? List.of() : readings.stream().flatMap(r -> r.claims().stream()).toList();
  }
}
