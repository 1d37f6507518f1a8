package org.durumi.estimator.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleSupplier;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChanceTests {

  private static final int DRAWS = 100_000;

  private final Chance chance = Chance.of(11, 0);

  @ParameterizedTest
  @CsvSource({"1,0.3", "5,0.5", "40,0.1", "400,0.7", "1000,0.01", "5000,0.25", "60,0.999"})
  void binomialDrawsFollowTheBinomialDistribution(int number, double p) {
    follows(BinomialDistribution.of(number, p), _ -> chance.binomial(number, p));
  }

  @ParameterizedTest
  @CsvSource({"0.2", "3", "9.9", "10.1", "50", "6000"})
  void poissonDrawsFollowThePoissonDistribution(double mean) {
    follows(PoissonDistribution.of(mean), _ -> chance.poisson(mean));
  }

  @ParameterizedTest
  @CsvSource({"0.02", "0.3", "1", "2.5", "700"})
  void gammaDrawsHaveTheirMeanAndVariance(double shape) {
    moments(() -> chance.gamma(shape), shape, shape);
  }

  @Test
  void logarithmsOfGammaDrawsOfATinyShapeAreFinite() {
    double shape = 1e-4;
    double mean =
        IntStream.range(0, DRAWS).mapToDouble(_ -> chance.logGamma(shape)).average().orElseThrow();

    assertThat(mean).isCloseTo(-1 / shape, within(5 / shape / Math.sqrt(DRAWS)));
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,40", "30,1", "3,5", "900,20"})
  void betaDrawsHaveTheirMeanAndVariance(double a, double b) {
    double sum = a + b;
    moments(() -> chance.beta(a, b), a / sum, a * b / (sum * sum * (sum + 1)));
  }

  @Test
  void hugePoissonMeansDoNotBreakIt() {
    assertThat(chance.poisson(1e15)).isBetween(999_999_000_000_000L, 1_000_001_000_000_000L);
  }

  @Test
  void streamsOfOneSeedDifferAndRepeat() {
    assertThat(Chance.of(1, 0).uniform()).isEqualTo(Chance.of(1, 0).uniform());
    assertThat(Chance.of(1, 0).uniform()).isNotEqualTo(Chance.of(1, 1).uniform());
    assertThat(Chance.of(1, 0).uniform()).isNotEqualTo(Chance.of(2, 0).uniform());
  }

  private static void moments(DoubleSupplier draw, double mean, double variance) {
    double[] draws = IntStream.range(0, DRAWS).mapToDouble(_ -> draw.getAsDouble()).toArray();
    double average = IntStream.range(0, DRAWS).mapToDouble(i -> draws[i]).average().orElseThrow();
    double square =
        IntStream.range(0, DRAWS)
            .mapToDouble(i -> (draws[i] - mean) * (draws[i] - mean))
            .average()
            .orElseThrow();

    assertThat(average).isCloseTo(mean, within(5 * Math.sqrt(variance / DRAWS)));
    assertThat(square / variance).isCloseTo(1, within(0.06 + 0.3 / Math.sqrt(DRAWS * mean)));
  }

  /** The largest distance of the distribution functions is within what chance allows. */
  private static void follows(DiscreteDistribution expected, LongUnaryOperator draw) {
    int[] seen = new int[20_000];
    for (int d = 0; d < DRAWS; d++) {
      seen[(int) draw.applyAsLong(d)]++;
    }
    double below = 0;
    double farthest = 0;
    for (int k = 0; k < seen.length; k++) {
      below += seen[k];
      farthest = Math.max(farthest, Math.abs(below / DRAWS - expected.cumulativeProbability(k)));
    }
    assertThat(farthest).isLessThan(1.95 / Math.sqrt(DRAWS));
  }
}
