package org.durumi.reader.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.durumi.reader.confidence.CalibrationFit.Outcome;
import org.junit.jupiter.api.Test;

class ReliabilityTests {

  private static List<Outcome> outcomes(double predicted, int right, int wrong) {
    return Stream.concat(
            IntStream.range(0, right).mapToObj(_ -> new Outcome(predicted, true)),
            IntStream.range(0, wrong).mapToObj(_ -> new Outcome(predicted, false)))
        .toList();
  }

  @Test
  void whoSaysEightInTenAndIsRightSoOftenHasNoErrorInOneBin() {
    Reliability reliability = Reliability.of(outcomes(0.8, 8, 2).subList(0, 10));
    assertThat(reliability.bins()).hasSize(10);
    assertThat(reliability.logLoss()).isCloseTo(0.722, within(0.001));
  }

  @Test
  void whoIsSureAndWrongHasAllTheErrorThereIs() {
    assertThat(Reliability.of(outcomes(0.99, 0, 50)).error()).isCloseTo(0.99, within(1e-9));
    assertThat(Reliability.of(outcomes(0.99, 50, 0)).error()).isCloseTo(0.01, within(1e-9));
  }

  @Test
  void chanceAloneMakesAnErrorThatShrinksWithTheEvents() {
    double few = Reliability.byChance(outcomes(0.8, 80, 20));
    double many = Reliability.byChance(outcomes(0.8, 8_000, 2_000));
    assertThat(few).isBetween(0.06, 0.14);
    assertThat(many).isLessThan(few / 5);
  }

  @Test
  void theShippedMapIsReadBackAsWrittenAndOneOfOtherSignalsIsRefused() {
    Calibration shipped = Calibration.standard();
    assertThat(Calibration.parse(shipped.text())).isEqualTo(shipped);
    assertThatThrownBy(() -> Calibration.parse("bias\t1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void withoutJudgementsThePriorHolds() {
    Calibration shipped = Calibration.standard();
    assertThat(CalibrationFit.from(shipped).fit(List.of())).isEqualTo(shipped);
    assertThat(CalibrationLearned.from(List.of()).isBetter()).isFalse();
  }
}
