package org.durumi.linker.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.durumi.linker.match.Blocking.Rule;
import org.junit.jupiter.api.Test;

/** Blocking makes the pairs that it counts, each once. */
class BlockingTests {
  private record Row(int side, String one, List<String> several, String fine) {}

  private static final Rule<Row> ONE =
      Rule.of("one", Set.of(), row -> row.one.isEmpty() ? null : row.one);
  private static final Rule<Row> SEVERAL = Rule.ofSeveral("several", Set.of(), Row::several);

  private static List<Row> rows(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      String one = random.nextInt(5) == 0 ? "" : "k" + random.nextInt(12);
      List<String> several = random.ints(random.nextInt(4), 0, 20).mapToObj(k -> "s" + k).toList();
      rows.add(new Row(random.nextInt(3), one, several, "f" + random.nextInt(4)));
    }
    return rows;
  }

  private static boolean meet(Row a, Row b) {
    return (!a.one.isEmpty() && a.one.equals(b.one))
        || a.several.stream().anyMatch(b.several::contains);
  }

  @Test
  void everyPairThatMeetsIsMadeOnceAndNoOther() {
    for (long seed = 0; seed < 20; seed++) {
      List<Row> rows = rows(60, seed);
      Pairs pairs = new Blocking<>(List.of(ONE, SEVERAL), 1000).pairs(rows);
      int expected = 0;
      for (int a = 0; a < rows.size(); a++) {
        for (int b = a + 1; b < rows.size(); b++) {
          boolean meet = meet(rows.get(a), rows.get(b));
          expected += meet ? 1 : 0;
          assertThat(pairs.contains(a, b)).isEqualTo(meet);
        }
      }
      assertThat(pairs.size()).isEqualTo(expected);
    }
  }

  @Test
  void pairsCountedBeforeAreThePairsMade() {
    for (int largest : new int[] {1000, 6, 3}) {
      List<Row> rows = rows(80, 3);
      Blocking<Row> blocking =
          new Blocking<>(List.of(ONE.finer(Row::fine)), largest).across(row -> "" + row.side);
      Blocking.Count count = blocking.plan(rows).getFirst();
      assertThat((long) blocking.pairs(rows).size()).isEqualTo(count.pairs());
    }
  }

  @Test
  void recordsOfOneSideAreNeverPaired() {
    List<Row> rows = rows(80, 4);
    Pairs pairs =
        new Blocking<>(List.of(ONE, SEVERAL), 1000).across(row -> "" + row.side).pairs(rows);
    assertThat(pairs.size()).isPositive();
    for (int p = 0; p < pairs.size(); p++) {
      assertThat(rows.get(pairs.first(p)).side).isNotEqualTo(rows.get(pairs.second(p)).side);
    }
  }

  @Test
  void blocksTooLargeAreSplitOrPassedOverAndSaid() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      rows.add(new Row(0, "large", List.of(), i < 8 ? "wide" : "narrow"));
    }
    rows.add(new Row(0, "small", List.of(), "wide"));
    rows.add(new Row(0, "small", List.of(), "wide"));
    assertThat(new Blocking<>(List.of(ONE), 5).plan(rows))
        .containsExactly(new Blocking.Count("one", 1, 1, 0, 1, 66));
    assertThat(new Blocking<>(List.of(ONE.finer(Row::fine)), 5).plan(rows))
        .containsExactly(new Blocking.Count("one", 2, 7, 1, 1, 28));
  }
}
