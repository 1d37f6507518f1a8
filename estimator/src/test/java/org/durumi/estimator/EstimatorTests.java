package org.durumi.estimator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.durumi.estimator.table.CaptureTable;
import org.junit.jupiter.api.Test;

class EstimatorTests {

  private static final EnumSet<Method> QUICK =
      EnumSet.of(Method.CHAO, Method.LOGLINEAR, Method.DGA);

  private static Report report(CaptureTable table, EnumSet<Method> methods) {
    return Estimator.hasty(1).report(table, methods, () -> {});
  }

  @Test
  void twoListsGiveNoEstimateAndSayWhy() {
    CaptureTable table = CaptureTable.of(List.of("A", "B"), Map.of(1, 30L, 2, 40L, 3, 20L));
    Report report = report(table, QUICK);

    assertThat(report.headline()).isEmpty();
    assertThat(report.estimates())
        .allSatisfy(e ->
            assertThat(e.reason())
                .startsWith("No defensible estimate")
                .contains("fewer than 3 lists"));
  }

  @Test
  void aListWithNobodyIsNoList() {
    CaptureTable table = CaptureTable.of(List.of("A", "B", "C"), Map.of(1, 30L, 2, 40L, 3, 20L));
    Report report = report(table, QUICK);

    assertThat(report.empty()).containsExactly("C");
    assertThat(report.headline()).isEmpty();
    assertThat(String.join(" ", report.words())).contains("Left out", "no estimate is defensible");
  }

  @Test
  void thinOverlapsGiveNoEstimateAndSayWhy() {
    Report report = report(Tables.read("sparsemse_Artificial_3"), QUICK);

    assertThat(report.estimates()).noneMatch(Estimate::defensible);
    assertThat(report.estimates().getFirst().reason())
        .contains("only 6 people are on two lists or more", "C share nobody");
  }

  @Test
  void listsThatShareNobodyAtAllLeaveNothingToSay() {
    CaptureTable table = CaptureTable.of(List.of("A", "B", "C"), Map.of(1, 30L, 2, 40L, 4, 20L));
    Report report = report(table, QUICK);

    assertThat(report.estimates()).noneMatch(Estimate::defensible);
  }

  @Test
  void methodsThatDisagreeTakeTheHeadlineFromOneAnother() {
    Report report =
        report(Tables.read("sparsemse_Ned_5"), EnumSet.of(Method.SPARSE, Method.LOGLINEAR));

    assertThat(report.headline()).isEmpty();
    assertThat(report.estimates())
        .allSatisfy(e -> {
          assertThat(e.figures()).isPresent();
          assertThat(e.reason()).contains("disagree by more than a factor of 2", "sparse 122,000");
        });
  }

  @Test
  void everyFigureComesWithWhatItAssumesAndHowFarItMoves() {
    Report report = report(Tables.read("kosovo"), QUICK);

    assertThat(report.headline()).isPresent();
    for (Estimate estimate : report.estimates()) {
      assertThat(estimate.defensible()).isTrue();
      assertThat(estimate.sensitivity()).extracting(Sensitivity::change).contains("without HRW");
      assertThat(estimate.consistency()).hasSize(4);
      assertThat(String.join(" ", report.words(estimate)))
          .contains("It assumes", "What breaks it", "With one list less", "whose size is known");
    }
  }

  @Test
  void progressTellsOfNoMoreStepsThanWereSaid() {
    Estimator estimator = Estimator.hasty(1);
    CaptureTable table = Tables.read("msetools_Australia");
    EnumSet<Method> methods = EnumSet.of(Method.CHAO, Method.DGA, Method.LCMCR);
    AtomicInteger steps = new AtomicInteger();
    estimator.report(table, methods, steps::incrementAndGet);

    assertThat(steps.get()).isBetween(10, estimator.steps(table, methods));
  }

  @Test
  void theSameSeedGivesTheSameReport() {
    CaptureTable table = Tables.read("care1_HAV");
    EnumSet<Method> methods = EnumSet.of(Method.LCMCR);
    Report one = Estimator.hasty(7).report(table, methods, () -> {});
    Report two = Estimator.hasty(7).report(table, methods, () -> {});

    assertThat(one.estimates().getFirst().figures())
        .isEqualTo(two.estimates().getFirst().figures());
    assertThat(one.words()).isEqualTo(two.words());
  }
}
