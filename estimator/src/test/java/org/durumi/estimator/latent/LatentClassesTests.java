package org.durumi.estimator.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.LogGamma;
import org.durumi.estimator.Tables;
import org.durumi.estimator.chance.Chance;
import org.durumi.estimator.table.CaptureTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatentClassesTests {

  private static final LatentEffort PLAIN = new LatentEffort(4, 50_000, 15, 2_000, 2_000, 0, 0, 2);

  /** Four chains of R's LCMCR agree on these, and the figures are exact but for their chance. */
  @ParameterizedTest
  @ValueSource(strings = {"sparsemse_NewOrl_5", "sparsemse_Artificial_3", "sparsemse_Western"})
  void whereChainsAgreeTheMeanIsThatOfTheFieldsOwnTool(String name) {
    LatentPosterior posterior =
        LatentClasses.sample(Tables.read(name), LatentPrior.STANDARD.capped(), PLAIN, 1, () -> {});
    List<String> row =
        Tables.reference("lcmcr_B_long").stream()
            .filter(r -> r.getFirst().equals(name))
            .findFirst()
            .orElseThrow();
    double error = Math.hypot(posterior.meanError(), Double.parseDouble(row.get(12)));

    assertThat(posterior.mean()).isCloseTo(Double.parseDouble(row.get(3)), within(3 * error));
  }

  /** With one kind the posterior is a sum that can be written down. */
  @Test
  void withOneKindItDrawsFromAPosteriorThatIsKnown() {
    CaptureTable table = Tables.read("sparsemse_NewOrl_5");
    LatentPosterior posterior =
        LatentClasses.sample(table, LatentPrior.STANDARD.withClasses(1), PLAIN, 2, () -> {});

    assertThat(posterior.mean()).isCloseTo(exactMean(table), within(4 * posterior.meanError()));
  }

  private static double exactMean(CaptureTable table) {
    long n = table.observed();
    double[] logs =
        IntStream.range((int) n, 20_000)
            .mapToDouble(total ->
                LogGamma.value(total + 1)
                    - LogGamma.value(total - n + 1.0)
                    - Math.log(total)
                    + IntStream.range(0, table.size())
                        .mapToDouble(j ->
                            LogGamma.value(total - table.onAll(1 << j) + 1.0)
                                - LogGamma.value(total + 2))
                        .sum())
            .toArray();
    double top = IntStream.range(0, logs.length).mapToDouble(i -> logs[i]).max().orElseThrow();
    double sum = 0;
    double mean = 0;
    for (int i = 0; i < logs.length; i++) {
      sum += Math.exp(logs[i] - top);
      mean += (n + i) * Math.exp(logs[i] - top);
    }
    return mean / sum;
  }

  @Test
  void theTemperedRunDrawsFromTheSamePosterior() {
    CaptureTable table = Tables.read("sparsemse_NewOrl_5");
    LatentPosterior posterior =
        LatentClasses.sample(
            table,
            LatentPrior.STANDARD,
            new LatentEffort(4, 50_000, 20, 2_000, 8_000, 2, 12_000, 2),
            3,
            () -> {});

    assertThat(posterior.agreement().rhat()).isLessThan(LatentPosterior.RHAT);
    assertThat(posterior.trips()).isGreaterThan(20);
    assertThat(posterior.objections()).isEmpty();
    assertThat(posterior.modes()).hasSize(1);
  }

  @Test
  void chainsThatDoNotAgreeAreNoHeadline() {
    LatentPosterior posterior =
        LatentClasses.sample(
            Tables.read("sparsemse_Ned_5"),
            LatentPrior.STANDARD,
            new LatentEffort(4, 500, 10, 300, 300, 0, 0, 2),
            1,
            () -> {});

    assertThat(posterior.objections()).isNotEmpty();
  }

  @Test
  void theSeedDecidesAndThreadsDoNot() {
    CaptureTable table = Tables.read("sparsemse_Western");
    LatentEffort one = new LatentEffort(3, 100, 5, 50, 50, 1, 20, 1);
    LatentEffort three = new LatentEffort(3, 100, 5, 50, 50, 1, 20, 3);
    double[] first = LatentClasses.sample(table, LatentPrior.STANDARD, one, 9, () -> {}).sorted();

    assertThat(LatentClasses.sample(table, LatentPrior.STANDARD, three, 9, () -> {}).sorted())
        .isEqualTo(first);
    assertThat(LatentClasses.sample(table, LatentPrior.STANDARD, one, 10, () -> {}).sorted())
        .isNotEqualTo(first);
  }

  @Test
  void manyListsAndFewGiveTheSameChances() {
    CaptureTable table = Tables.read("sparsemse_NewOrl");
    Kinds kinds = Kinds.anywhere(LatentPrior.STANDARD, 8, Chance.of(1, 0));
    ClassChances chances = new ClassChances(8, 10, table.histories());
    chances.compute(kinds);
    double direct = 0;
    for (int k = 0; k < 10; k++) {
      double all = kinds.share[k];
      for (int j = 0; j < 8; j++) {
        all *= 1 - kinds.listed[k * 8 + j];
      }
      direct += all;
    }

    assertThat(chances.missed()).isCloseTo(direct, within(1e-12));
  }
}
