package org.durumi.estimator.loglinear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.durumi.estimator.Tables;
import org.durumi.estimator.table.CaptureTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The best of all models of pairs, and the shapes of heterogeneity, as Rcapture 1.4-4 has them. */
class RcaptureTests {

  private static final double MILLIONTH = 1e-4;

  /** R's standard errors are those of the step before its last, and as far off as that step is. */
  private static final double ONE_STEP = 0.05;

  /** Of the table whose best model has no maximum Rcapture prints 10 to the 13th people. */
  static List<List<String>> bestModels() {
    return Tables.reference("rcapture_closedpMS_order2_bestBIC").stream()
        .filter(row -> !row.getFirst().equals("sparsemse_Artificial_3"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("bestModels")
  void theBestModelIsTheSameAndSaysTheSame(List<String> row) {
    CaptureTable table = Tables.read(row.getFirst());
    FittedModel best = ModelAverage.of(table).orElseThrow().best();

    assertThat(pieces(best.model().brackets(table))).isEqualTo(pieces(row.get(2)));
    assertThat(best.total()).isCloseTo(number(row, 3), withinPercentage(MILLIONTH));
    assertThat(best.deviation()).isCloseTo(number(row, 4), withinPercentage(ONE_STEP));
    assertThat(best.bic()).isCloseTo(number(row, 5), withinPercentage(MILLIONTH));
    assertThat(best.aic()).isCloseTo(number(row, 6), withinPercentage(MILLIONTH));
  }

  @ParameterizedTest
  @MethodSource("bestModels")
  void theProfileIntervalIsTheSame(List<String> row) {
    CaptureTable table = Tables.read(row.getFirst());
    ProfileInterval interval =
        ProfileInterval.of(ModelAverage.of(table).orElseThrow().best(), table, 0.95);

    assertThat(interval.best()).isCloseTo(number(row, 7), withinPercentage(1e-3));
    assertThat(interval.lower()).isCloseTo(number(row, 8), withinPercentage(3e-3));
    assertThat(interval.upper()).isCloseTo(number(row, 9), withinPercentage(3e-3));
  }

  static List<List<String>> shapes() {
    return Tables.reference("rcapture_closedp").stream()
        .filter(row -> shape(row).isPresent())
        .filter(row -> !isMeaningless(row))
        .toList();
  }

  /** Nobody is on three lists of it: R prints 96.0 people, give or take 0.0001. */
  private static boolean isMeaningless(List<String> row) {
    return row.getFirst().equals("sparsemse_Artificial_3")
        && row.get(1).matches(".*(Poisson2|Darroch|Gamma3.5)");
  }

  static List<List<String>> meaninglessShapes() {
    return Tables.reference("rcapture_closedp").stream()
        .filter(RcaptureTests::isMeaningless)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("meaninglessShapes")
  void whatHasNoMaximumIsRefusedThoughRcapturePrintsIt(List<String> row) {
    CaptureTable table = Tables.read(row.getFirst());

    assertThat(shape(row).orElseThrow().fit(table, row.get(1).startsWith("Mt"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void theShapesOfHeterogeneityAreTheSame(List<String> row) {
    CaptureTable table = Tables.read(row.getFirst());
    Optional<Heterogeneity.Result> result =
        shape(row).orElseThrow().fit(table, row.get(1).startsWith("Mt"));

    result.ifPresent(r -> {
      assertThat(r.total()).isCloseTo(number(row, 2), withinPercentage(MILLIONTH));
      assertThat(r.deviation()).isCloseTo(number(row, 3), withinPercentage(ONE_STEP));
      assertThat(r.deviance()).isCloseTo(number(row, 4), withinPercentage(MILLIONTH));
    });
    assertThat(result).isPresent();
  }

  private static Optional<Heterogeneity> shape(List<String> row) {
    String code = row.get(1).equals("M0") ? "Mt" : row.get(1).replace("Mh ", "Mth ");
    return Arrays.stream(Heterogeneity.values()).filter(h -> h.code().equals(code)).findFirst();
  }

  private static List<String> pieces(String brackets) {
    return Arrays.stream(brackets.replaceAll("[\\[\\]]", "").split(",", -1)).sorted().toList();
  }

  private static double number(List<String> row, int column) {
    return row.get(column).equals("NA") ? Double.NaN : Double.parseDouble(row.get(column));
  }
}
