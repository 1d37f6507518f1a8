package org.durumi.linker.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class BruteForceTests {

  private static final int CASES = 3_000;

  @Test
  void boundsAreThoseOfAllWorldsTried() {
    int compared = 0;
    int stretched = 0;
    int open = 0;
    for (long seed = 0; seed < CASES; seed++) {
      Ledger ledger = RandomLedger.of(seed);
      Question question = RandomLedger.question(ledger, seed);
      Optional<EveryWorld.Bounds> all = new EveryWorld(ledger, question).bounds();
      if (all.isEmpty()) {
        continue;
      }
      Counting counting = Counting.of(ledger, Policy.DURUMI);
      long lower = counting.value(question, Side.LOWER);
      long upper = counting.value(question, Side.UPPER);
      assertThat(new EveryWorld.Bounds((int) lower, (int) upper, all.get().stretched()))
          .as("seed %d: %s about %s", seed, question, ledger)
          .isEqualTo(all.get());
      compared++;
      stretched += all.get().stretched() ? 1 : 0;
      open += all.get().upper() == Tally.OPEN ? 1 : 0;
    }
    assertThat(compared).isGreaterThan(CASES * 8 / 10);
    assertThat(stretched).isGreaterThan(CASES / 50);
    assertThat(open).isGreaterThan(CASES / 50);
  }
}
