package org.durumi.linker.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class BruteForceTests {

  /** More with {@code -Ddurumi.cases=20000}. */
  private static final int CASES = Integer.getInteger("durumi.cases", 2_000);

  @Test
  void boundsAreThoseOfAllWorldsTried() {
    int compared = 0;
    int stretched = 0;
    int open = 0;
    int disproved = 0;
    Set<Object> seen = new HashSet<>();
    for (long seed = 0; seed < CASES; seed++) {
      Ledger ledger = RandomLedger.of(seed);
      Question question = RandomLedger.question(ledger, seed);
      EveryWorld world = new EveryWorld(ledger, question);
      Optional<EveryWorld.Bounds> all = world.bounds();
      if (all.isEmpty()) {
        continue;
      }
      Counting counting = Counting.of(ledger, Policy.DURUMI);
      long lower = counting.value(question, Side.LOWER);
      long upper = counting.value(question, Side.UPPER);
      assertThat(new EveryWorld.Bounds((int) lower, (int) upper, all.get().missed()))
          .as("seed %d: %s about %s", seed, question, ledger)
          .isEqualTo(all.get());
      compared++;
      disproved += world.disproved();
      ledger.claims().forEach(c -> seen.add(c.kind()));
      ledger.links().forEach(l -> seen.add(l.getClass()));
      seen.add(question.getClass());
      stretched += all.get().stretched() ? 1 : 0;
      open += all.get().upper() == Tally.OPEN ? 1 : 0;
    }
    assertThat(compared).isGreaterThan(CASES * 8 / 10);
    assertThat(stretched).isGreaterThan(CASES / 50);
    assertThat(open).isGreaterThan(CASES / 50);
    assertThat(disproved).isGreaterThan(CASES / 50);
    assertThat(seen)
        .contains((Object[]) Claim.Kind.values())
        .contains((Object[]) Link.class.getPermittedSubclasses())
        .contains((Object[]) Question.class.getPermittedSubclasses());
  }
}
