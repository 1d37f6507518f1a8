package org.durumi.estimator.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.DoubleStream;
import org.durumi.estimator.Tables;
import org.durumi.estimator.table.CaptureTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GraphPosteriorTests {

  static List<List<String>> reference() {
    return Tables.reference("dga_bma").stream()
        .filter(row -> Integer.parseInt(row.get(3)) * Integer.parseInt(row.get(5)) <= 10_000_000)
        .toList();
  }

  /** On the truncated grid of R's dga. */
  @ParameterizedTest
  @MethodSource("reference")
  void onTheSameGridEveryFigureIsThatOfTheFieldsOwnTool(List<String> row) {
    CaptureTable table = Tables.read(row.getFirst());
    UnseenGrid grid = UnseenGrid.upTo(Integer.parseInt(row.get(5)));
    GraphPosterior posterior = GraphPosterior.of(table, delta(row.get(4), table), grid);

    assertThat(posterior.mean()).isCloseTo(Double.parseDouble(row.get(6)), withinPercentage(1e-6));
    assertThat(posterior.quantile(0.025)).isEqualTo(Double.parseDouble(row.get(8)));
    assertThat(posterior.quantile(0.5)).isEqualTo(Double.parseDouble(row.get(9)));
    assertThat(posterior.quantile(0.975)).isEqualTo(Double.parseDouble(row.get(10)));
    assertThat(posterior.graphs().getFirst().probability())
        .isCloseTo(Double.parseDouble(row.get(12)), withinPercentage(1e-4));
    assertThat(posterior.graphs().getFirst().graph().bars().length())
        .isEqualTo(row.get(11).length());
  }

  @ParameterizedTest
  @CsvSource({"kosovo,88000", "care1_Congenital,10740", "rcapture_HIV,37920"})
  void blocksGiveWhatEveryNumberGives(String name, int largest) {
    CaptureTable table = Tables.read(name);
    double delta = delta("2^-p", table);
    GraphPosterior every = GraphPosterior.of(table, delta, UnseenGrid.upTo(largest));
    GraphPosterior blocks =
        GraphPosterior.of(table, delta, UnseenGrid.adaptive(table.observed(), 0.02, largest));

    assertThat(blocks.mean()).isCloseTo(every.mean(), withinPercentage(1e-4));
    for (double share : new double[] {0.025, 0.5, 0.975}) {
      assertThat(blocks.quantile(share)).isCloseTo(every.quantile(share), withinPercentage(0.1));
    }
  }

  @ParameterizedTest
  @CsvSource({"3,8", "4,61", "5,822"})
  void allDecomposableGraphsAreThere(int lists, int graphs) {
    assertThat(ListGraph.all(lists)).hasSize(graphs).doesNotHaveDuplicates();
    assertThat(ListGraph.all(lists)).filteredOn(ListGraph::isSaturated).hasSize(1);
  }

  @Test
  void quotientsOfGammaFunctionsKeepTheirDigitsFarOut() {
    assertThat(GammaRise.of(1e12, 1)).isCloseTo(Math.log(1e12), within(1e-9));
    assertThat(GammaRise.of(49, 100.5))
        .isCloseTo(GammaRise.of(49 + 1, 100.5) - Math.log(149.5 / 49), within(1e-9));
    assertThat(GammaRise.of(1e9, 3))
        .isCloseTo(DoubleStream.of(1e9, 1e9 + 1, 1e9 + 2).map(Math::log).sum(), within(1e-9));
  }

  private static double delta(String text, CaptureTable table) {
    return text.equals("2^-p") ? Math.pow(2, -table.size()) : Double.parseDouble(text);
  }
}
