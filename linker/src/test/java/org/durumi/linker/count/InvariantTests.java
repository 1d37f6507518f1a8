package org.durumi.linker.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.durumi.record.event.Count;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class InvariantTests {

  private static final int CASES = 50;

  @Test
  void theOrderOfALedgerChangesNothing() {
    for (long seed = 0; seed < CASES; seed++) {
      Ledger ledger = RandomLedger.of(seed);
      Question question = RandomLedger.question(ledger, seed);
      Random random = new Random(seed);
      Ledger shuffled =
          new Ledger(
              shuffled(ledger.happenings(), random),
              shuffled(ledger.stocks(), random),
              shuffled(ledger.links(), random),
              shuffled(ledger.claims(), random));
      HeadCount one = Counting.of(ledger, Policy.DURUMI).count(question);
      HeadCount other = Counting.of(shuffled, Policy.DURUMI).count(question);
      assertThat(other)
          .as("seed %d", seed)
          .usingRecursiveComparison()
          .ignoringCollectionOrder()
          .isEqualTo(one);
    }
  }

  @Test
  void aCopyChangesNoNumberNotEvenIfItMisquotes() {
    for (long seed = 0; seed < CASES; seed++) {
      Ledger ledger = RandomLedger.of(seed);
      Question question = RandomLedger.question(ledger, seed);
      Random random = new Random(seed);
      Claim first = ledger.claims().isEmpty() ? null : ledger.claims().getFirst();
      if (first == null || first.kind() == Claim.Kind.NAMED) {
        continue;
      }
      Count other = random.nextBoolean() ? Count.exactly(40) : first.count();
      Claim copy =
          new Claim(
              "copy",
              "A paper",
              first.root(),
              true,
              Reliability.A,
              first.asOf(),
              first.kind(),
              first.about(),
              first.unit(),
              other);
      assertThat(numbers(with(ledger, copy), question))
          .as("seed %d", seed)
          .isEqualTo(numbers(ledger, question));
    }
  }

  @Test
  void aTellingThatAgreesNeverWidens() {
    for (long seed = 0; seed < CASES; seed++) {
      Ledger ledger = RandomLedger.of(seed);
      Question question = RandomLedger.question(ledger, seed);
      Counting counting = Counting.of(ledger, Policy.DURUMI);
      HeadCount before = counting.count(question);
      String group = ledger.happenings().getFirst().groups().getFirst().id();
      HeadCount its = counting.count(new Question.OfGroup(group));
      if (!its.conflicts().isEmpty() || !before.conflicts().isEmpty()) {
        continue;
      }
      Integer upper = its.upper();
      int number = upper == null ? its.lower() + 1 : Math.min(upper, its.lower() + 1);
      Claim claim = Claim.of("agrees", "Another", group, Count.exactly(number));
      HeadCount after = Counting.of(with(ledger, claim), Policy.DURUMI).count(question);
      assertThat(after.lower()).as("seed %d", seed).isGreaterThanOrEqualTo(before.lower());
      Integer most = before.upper();
      if (most != null) {
        assertThat(after.upper()).as("seed %d", seed).isNotNull().isLessThanOrEqualTo(most);
      }
    }
  }

  @Test
  void whatIsTooLargeGetsABoundThatIsNeverNarrower() {
    int rough = 0;
    for (long seed = 0; seed < 3 * CASES; seed++) {
      Ledger ledger = RandomLedger.of(seed);
      Question question = RandomLedger.question(ledger, seed);
      Counting exact = Counting.of(ledger, Policy.DURUMI);
      Counting small = Counting.of(ledger, Policy.DURUMI, 1);
      assertThat(small.value(question, Side.LOWER))
          .as("seed %d: %s of %s", seed, question, ledger)
          .isLessThanOrEqualTo(exact.value(question, Side.LOWER));
      assertThat(small.value(question, Side.UPPER))
          .as("seed %d: %s of %s", seed, question, ledger)
          .isGreaterThanOrEqualTo(exact.value(question, Side.UPPER));
      rough += small.count(question).exact() ? 0 : 1;
    }
    assertThat(rough).isGreaterThan(CASES / 2);
  }

  @Test
  void theBestIsBetweenTheBoundsUnderEveryRule() {
    for (long seed = 0; seed < CASES; seed++) {
      Ledger ledger = RandomLedger.of(seed);
      Question question = RandomLedger.question(ledger, seed);
      for (BestRule rule : BestRule.values()) {
        HeadCount count = Counting.of(ledger, Policy.DURUMI.with(rule)).count(question);
        Integer upper = count.upper();
        assertThat(count.best())
            .as("seed %d", seed)
            .isBetween(count.lower(), upper == null ? Integer.MAX_VALUE : upper);
        assertThat(count.corroborated()).isLessThanOrEqualTo(count.lower());
      }
    }
  }

  private static List<Object> numbers(Ledger ledger, Question question) {
    HeadCount count = Counting.of(ledger, Policy.DURUMI).count(question);
    return List.of(count.interval(), count.best(), count.corroborated(), count.exact());
  }

  private static Ledger with(Ledger ledger, Claim claim) {
    List<Claim> claims = new ArrayList<>(ledger.claims());
    claims.add(claim);
    return new Ledger(ledger.happenings(), ledger.stocks(), ledger.links(), claims);
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> other = new ArrayList<>(list);
    Collections.shuffle(other, random);
    return other;
  }
}
