package org.durumi.estimator.loglinear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.durumi.estimator.Tables;
import org.durumi.estimator.chance.Chance;
import org.durumi.estimator.table.CaptureTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BcaIntervalTests {

  static List<List<String>> reference() {
    return Tables.reference("sparsemse_bca1000");
  }

  @ParameterizedTest
  @MethodSource("reference")
  void theAccelerationIsThatOfTheFieldsOwnTool(List<String> row) {
    double acceleration = BcaInterval.acceleration(Tables.read(row.getFirst()), Stepwise.THRESHOLD);

    assertThat(acceleration).isCloseTo(Double.parseDouble(row.get(10)), withinPercentage(1e-3));
  }

  /** The field's tool draws other samples, so its ends differ as two of ours do. */
  @Test
  void theEndsAreThoseOfTheFieldsOwnToolUpToTheDraws() {
    CaptureTable table = Tables.read("rcapture_HIV");
    BcaInterval interval =
        BcaInterval.of(table, Stepwise.THRESHOLD, 400, Chance.of(3, 0), () -> {});

    assertThat(interval.isEnough()).isTrue();
    assertThat(interval.at(0.025)).isCloseTo(8550, withinPercentage(5));
    assertThat(interval.at(0.975)).isCloseTo(13499, withinPercentage(6));
  }

  @Test
  void theSameSeedGivesTheSameEnds() {
    CaptureTable table = Tables.read("sparsemse_Artificial_3");
    double once = BcaInterval.of(table, Stepwise.THRESHOLD, 100, Chance.of(5, 0), () -> {}).at(0.9);
    double again =
        BcaInterval.of(table, Stepwise.THRESHOLD, 100, Chance.of(5, 0), () -> {}).at(0.9);

    assertThat(once).isCloseTo(again, within(0.0));
  }
}
