package org.durumi.estimator.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.durumi.estimator.chance.Chance;
import org.junit.jupiter.api.Test;

class AgreementTests {

  private final Chance chance = Chance.of(4, 0);

  private double[] chain(int length, double shift, double persistence) {
    double[] chain = new double[length];
    double at = chance.normal();
    for (int i = 0; i < length; i++) {
      at = persistence * at + Math.sqrt(1 - persistence * persistence) * chance.normal();
      chain[i] = at + shift;
    }
    return chain;
  }

  @Test
  void independentDrawsAgreeAndCountInFull() {
    List<double[]> chains = IntStream.range(0, 4).mapToObj(_ -> chain(1000, 0, 0)).toList();
    Convergence convergence = Convergence.of(chains);

    assertThat(convergence.rhat()).isCloseTo(1, within(0.006));
    assertThat(convergence.effective()).isBetween(3000.0, 5200.0);
  }

  @Test
  void drawsThatCrawlCountForLess() {
    List<double[]> chains = IntStream.range(0, 4).mapToObj(_ -> chain(4000, 0, 0.9)).toList();

    assertThat(Convergence.of(chains).effective()).isCloseTo(16_000 / 19.0, within(250.0));
  }

  @Test
  void aChainInAnotherPlaceIsNoticed() {
    List<double[]> chains =
        List.of(chain(500, 0, 0), chain(500, 0, 0), chain(500, 0, 0), chain(500, 1, 0));

    assertThat(Convergence.of(chains).rhat()).isGreaterThan(1.05);
  }

  @Test
  void twoHillsAreTwoAnswersAndOneIsOne() {
    Trace two = new Trace();
    Trace one = new Trace();
    for (int i = 0; i < 4000; i++) {
      two.add((i % 4 == 0 ? 20_000 : 6_000) * Math.exp(0.1 * chance.normal()), -i, i % 4);
      one.add(6_000 * Math.exp(0.3 * chance.normal()), -i, 2);
    }
    List<Mode> modes = Mode.of(List.of(two));

    assertThat(modes).hasSize(2);
    assertThat(modes.getFirst().share()).isCloseTo(0.75, within(0.01));
    assertThat(modes.getLast().median()).isCloseTo(20_000, within(400.0));
    assertThat(Mode.of(List.of(one))).hasSize(1);
  }
}
