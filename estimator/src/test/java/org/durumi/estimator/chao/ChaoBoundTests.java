package org.durumi.estimator.chao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.durumi.estimator.Tables;
import org.durumi.estimator.table.CaptureTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChaoBoundTests {

  @ParameterizedTest
  @CsvSource({"kosovo,8796.5", "sparsemse_UKdat_5,14582"})
  void theBoundIsTheOneOfTheReference(String name, double total) {
    assertThat(ChaoBound.of(Tables.read(name)).total()).isCloseTo(total, within(0.5));
  }

  @Test
  void theIntervalHoldsTheBoundAndNobodyWhoWasSeenIsForgotten() {
    ChaoBound bound = ChaoBound.of(Tables.read("care1_HAV"));

    assertThat(bound.at(0.5)).isCloseTo(bound.total(), within(1e-9));
    assertThat(bound.at(0.025)).isBetween(271.0, bound.total());
    assertThat(bound.at(0.975)).isGreaterThan(bound.total());
  }

  @Test
  void whereNobodyIsOnOneListAloneNobodyNeedBeMissing() {
    CaptureTable table = CaptureTable.of(List.of("A", "B", "C"), Map.of(3, 10L, 7, 4L));

    assertThat(ChaoBound.of(table).total()).isEqualTo(14);
    assertThat(ChaoBound.of(table).at(0.975)).isEqualTo(14);
  }
}
