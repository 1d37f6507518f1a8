package org.durumi.estimator.loglinear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.durumi.estimator.Tables;
import org.durumi.estimator.table.CaptureTable;
import org.junit.jupiter.api.Test;

class ExistenceTests {

  @Test
  void aModelThatFitsForEverBetterHasNoMaximum() {
    CaptureTable table = Tables.read("sparsemse_Artificial_3");
    Design design = new PairModel(List.of(0b011)).design(table);

    assertThat(Existence.of(design)).isEqualTo(Existence.NO_MAXIMUM);
    assertThat(FittedModel.of(new PairModel(List.of(0b011)), table)).isEmpty();
  }

  @Test
  void theSameTableWithIndependentListsHasOne() {
    CaptureTable table = Tables.read("sparsemse_Artificial_3");

    assertThat(Existence.of(PairModel.INDEPENDENCE.design(table))).isEqualTo(Existence.UNIQUE);
  }

  @Test
  void twoListsThatMayGoTogetherLeaveTheUnseenOpen() {
    CaptureTable table = CaptureTable.of(List.of("A", "B"), Map.of(1, 30L, 2, 40L, 3, 5L));

    assertThat(Existence.of(new PairModel(List.of(0b11)).design(table)))
        .isEqualTo(Existence.NOT_IDENTIFIED);
  }

  @Test
  void emptyOverlapsOfAllPairsLeaveTheUnseenOpen() {
    CaptureTable table = CaptureTable.of(List.of("A", "B", "C"), Map.of(1, 30L, 2, 40L, 4, 5L));

    assertThat(Existence.of(new PairModel(PairModel.allPairs(3)).design(table)))
        .isEqualTo(Existence.NOT_IDENTIFIED);
  }

  /** Where the program finds a maximum, Newton's method does; where not, the fit runs off. */
  @Test
  void theProgramAndTheFitAgreeOnRandomSparseTables() {
    Random random = new Random(7);
    int[] outcomes = new int[2];
    for (int round = 0; round < 60; round++) {
      Map<Integer, Long> cells = new HashMap<>();
      for (int history = 1; history < 16; history++) {
        cells.put(history, random.nextInt(3) == 0 ? 1L + random.nextInt(20) : 0L);
      }
      CaptureTable table = CaptureTable.of(List.of("A", "B", "C", "D"), cells);
      List<Integer> pairs =
          PairModel.allPairs(4).stream()
              .filter(pair -> table.onAll(pair) > 0 && random.nextBoolean())
              .toList();
      Design design = new PairModel(pairs).design(table);
      Existence existence = Existence.of(design);
      if (existence != Existence.NOT_IDENTIFIED) {
        double[] fitted = PoissonFit.of(design).fitted();
        boolean vanishes = Arrays.stream(fitted).anyMatch(mean -> mean < 1e-7);
        assertThat(vanishes).isEqualTo(existence == Existence.NO_MAXIMUM);
        outcomes[vanishes ? 1 : 0]++;
      }
    }
    assertThat(outcomes[0]).isGreaterThan(5);
    assertThat(outcomes[1]).isGreaterThan(5);
  }
}
