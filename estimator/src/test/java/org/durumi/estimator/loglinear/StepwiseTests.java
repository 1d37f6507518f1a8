package org.durumi.estimator.loglinear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.durumi.estimator.Tables;
import org.durumi.estimator.table.CaptureTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StepwiseTests {

  /** R's standard errors are those of the step before its last, and as far off as that step is. */
  private static final double ONE_STEP = 0.005;

  static List<List<String>> reference() {
    return Tables.reference("sparsemse_stepwise_p02");
  }

  @ParameterizedTest
  @MethodSource("reference")
  void choosesAndEstimatesAsTheFieldsOwnToolDoes(List<String> row) {
    CaptureTable table = Tables.read(row.get(0));
    Stepwise.Choice choice = Stepwise.choose(table, Stepwise.THRESHOLD).orElseThrow();

    assertThat(choice.order().stream().map(pair -> table.names(pair).replace("+", ":")))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(words(row.get(5)), words(row.get(6))).toList());
    assertThat(choice.fitted().total())
        .isCloseTo(Double.parseDouble(row.get(2)), withinPercentage(1e-4));
    assertThat(choice.fitted().totalAt(-1.959963984540054))
        .isCloseTo(Double.parseDouble(row.get(3)), withinPercentage(ONE_STEP));
    assertThat(choice.fitted().totalAt(1.959963984540054))
        .isCloseTo(Double.parseDouble(row.get(4)), withinPercentage(ONE_STEP));
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split(" ", -1)).filter(word -> !word.isEmpty());
  }
}
