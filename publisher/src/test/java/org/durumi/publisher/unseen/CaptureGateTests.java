package org.durumi.publisher.unseen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.durumi.estimator.outcome.Unit;
import org.durumi.estimator.table.CaptureTable;
import org.durumi.publisher.export.JsonLinesFormat;
import org.durumi.publisher.gate.PublishedReader;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.Coverage;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.TableCell;
import org.durumi.publisher.simulate.Limits;
import org.durumi.publisher.simulate.Published;
import org.junit.jupiter.api.Test;

class CaptureGateTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
  private static final List<String> LISTS = List.of("Reuters", "Human Rights Watch", "testimony");

  private static Release release(int number) {
    return new Release(
        number,
        "Unrecorded",
        "not named",
        DAY,
        Audience.PUBLIC,
        new Coverage(DAY, DAY, 0, 0, "incidents, of all acts", List.of()),
        List.of());
  }

  private static CaptureGate.Safe check(CaptureTable table, List<Published> earlier) {
    return new CaptureGate(Limits.USUAL, earlier)
        .check(table, Unit.INCIDENTS, release(earlier.size() + 1));
  }

  private static CaptureTable table(long... counts) {
    Map<Integer, Long> cells = new TreeMap<>();
    for (int history = 1; history <= counts.length; history++) {
      cells.put(history, counts[history - 1]);
    }
    return CaptureTable.of(LISTS, cells);
  }

  @Test
  void aTableOfLargeCellsLeavesWhole() {
    CaptureGate.Safe safe = check(table(60, 40, 12, 30, 9, 7, 5), List.of());
    assertThat(safe.withheld()).isZero();
    assertThat(safe.closes()).isTrue();
    assertThat(safe.observed()).contains(163);
  }

  @Test
  void aSmallCellIsWithheldAndCannotBeTakenFromTheTotals() {
    CaptureTable table = table(60, 40, 12, 30, 2, 7, 5);
    CaptureGate.Safe safe = check(table, List.of());
    assertThat(safe.closes()).isTrue();
    assertThat(safe.withheld()).as("one alone could be subtracted").isGreaterThan(1);
    assertThat(possible(table, safe)).isGreaterThanOrEqualTo(Limits.USUAL.spread());
  }

  @Test
  void noSmallCellOfAnyTableLeaves() {
    Random random = new Random(5);
    for (int i = 0; i < 25; i++) {
      long[] counts = random.longs(7, 0, 25).toArray();
      CaptureTable table = table(counts);
      CaptureGate.Safe safe = check(table, List.of());
      if (safe.closes()) {
        assertThat(safe.table().cells())
            .allSatisfy(cell ->
                assertThat(cell.value().told().orElse(0))
                    .matches(value -> value == 0 || value >= Limits.USUAL.cell()));
        assertThat(possible(table, safe))
            .as("table %s", List.of(counts))
            .isGreaterThanOrEqualTo(Limits.USUAL.spread());
      }
    }
  }

  /**
   * By trying all values: how many each withheld history may have, at the fewest, that agree with
   * all that is told.
   */
  private static long possible(CaptureTable table, CaptureGate.Safe safe) {
    List<Integer> hidden = new ArrayList<>();
    for (int history = 1; history < 1 << table.size(); history++) {
      if (cell(safe, history).isSuppressed()) {
        hidden.add(history);
      }
    }
    if (hidden.isEmpty()) {
      return Long.MAX_VALUE;
    }
    Map<Integer, Map<Long, Boolean>> values = new TreeMap<>();
    long[] guess = new long[1 << table.size()];
    for (int history = 1; history < guess.length; history++) {
      guess[history] = table.count(history);
    }
    walk(safe, hidden, 0, guess, values);
    return hidden.stream().mapToLong(h -> values.getOrDefault(h, Map.of()).size()).min().orElse(0);
  }

  private static void walk(
      CaptureGate.Safe safe,
      List<Integer> hidden,
      int at,
      long[] guess,
      Map<Integer, Map<Long, Boolean>> values) {
    if (at == hidden.size()) {
      if (fits(safe, guess)) {
        hidden.forEach(h -> values.computeIfAbsent(h, _ -> new TreeMap<>()).put(guess[h], true));
      }
      return;
    }
    // Wide enough to see three values, small enough to try all of up to five cells.
    long truth = guess[hidden.get(at)];
    for (long value = Math.max(0, truth - 3); value <= truth + 3; value++) {
      guess[hidden.get(at)] = value;
      walk(safe, hidden, at + 1, guess, values);
    }
    guess[hidden.get(at)] = truth;
  }

  private static boolean fits(CaptureGate.Safe safe, long[] guess) {
    for (TableCell cell : safe.table().cells()) {
      if (cell.value().told().isPresent()) {
        long sum = cell.incidents().stream().mapToLong(n -> guess[n & 1023]).sum();
        if (sum != cell.value().told().get()) {
          return false;
        }
      }
    }
    return true;
  }

  private static TableCell cell(CaptureGate.Safe safe, int history) {
    return safe.table().cells().get(history - 1);
  }

  @Test
  void whatDiffersByFewFromAnEarlierReleaseIsWithheld() {
    CaptureGate.Safe first = check(table(60, 40, 12, 30, 9, 7, 6), List.of());
    // It is kept as it left, and read again.
    Published earlier =
        PublishedReader.read(new JsonLinesFormat().write(first.published().release()));
    CaptureGate.Safe same = check(table(60, 40, 12, 30, 9, 7, 6), List.of(earlier));
    assertThat(same.withheld()).isZero();
    CaptureGate.Safe next = check(table(62, 40, 12, 30, 9, 7, 6), List.of(earlier));
    assertThat(cell(next, 1).isSuppressed()).isTrue();
    assertThat(next.observed()).as("the total differs by two as well").isEmpty();
  }
}
