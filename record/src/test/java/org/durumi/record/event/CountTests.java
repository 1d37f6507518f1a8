package org.durumi.record.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CountTests {

  @Test
  void refusesWhatNoNumberSatisfies() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Count(null, null, false));
    assertThatIllegalArgumentException().isThrownBy(() -> Count.exactly(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Count.between(5, 4))
        .withMessage("reversed count: 5..4");
  }

  @Test
  void addsEndsAndKeepsOpenEndsOpen() {
    assertThat(Count.about(30).plus(Count.exactly(2))).isEqualTo(Count.about(32));
    assertThat(Count.atLeast(9).plus(Count.exactly(3))).isEqualTo(Count.atLeast(12));
    assertThat(Count.atMost(60).plus(Count.exactly(3))).isEqualTo(Count.atMost(63));
  }

  @Test
  void atLeastAndAtMostTogetherKeepTheLowerEnd() {
    assertThat(Count.atLeast(9).plus(Count.atMost(5))).isEqualTo(Count.atLeast(9));
  }

  @Test
  void aSumTooLargeToCountIsAtLeastTheLargestNumber() {
    assertThat(Count.exactly(Integer.MAX_VALUE).plus(Count.exactly(1)))
        .isEqualTo(Count.atLeast(Integer.MAX_VALUE));
  }

  @Test
  void spansConflictingNumbers() {
    assertThat(Count.exactly(21).span(Count.exactly(30))).isEqualTo(Count.between(21, 30));
    assertThat(Count.exactly(9).span(Count.atLeast(5))).isEqualTo(Count.atLeast(5));
  }

  @Test
  void tellsWhetherNumbersMayAgree() {
    assertThat(Count.atLeast(9).mayEqual(Count.exactly(30))).isTrue();
    assertThat(Count.atMost(9).mayEqual(Count.exactly(30))).isFalse();
    assertThat(Count.between(1, 5).mayEqual(Count.between(5, 9))).isTrue();
  }

  @Test
  void readsAsAPersonWouldSayIt() {
    assertThat(Count.about(30)).hasToString("about 30");
    assertThat(Count.atLeast(9)).hasToString("9 or more");
    assertThat(Count.atMost(60)).hasToString("up to 60");
    assertThat(Count.between(13, 15)).hasToString("13-15");
  }

  @RepeatedTest(20)
  void sumsAndSpansHoldForEveryNumberThatTheWordsAllow(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int round = 0; round < 500; round++) {
      Count a = random(random);
      Count b = random(random);
      int x = member(a, random);
      int y = member(b, random);
      assertThat(holds(a.plus(b), x + y)).isTrue();
      assertThat(a.plus(b)).isEqualTo(b.plus(a));
      assertThat(a.mayEqual(b)).isEqualTo(b.mayEqual(a));
      if ((a.min() != null && b.min() != null) || (a.max() != null && b.max() != null)) {
        assertThat(holds(a.span(b), x) && holds(a.span(b), y)).isTrue();
      }
      if (x == y) {
        assertThat(a.mayEqual(b)).isTrue();
      }
    }
  }

  private static Count random(Random random) {
    int low = random.nextInt(50);
    int high = low + random.nextInt(20);
    boolean approximate = random.nextBoolean();
    return switch (random.nextInt(4)) {
      case 0 -> new Count(null, high, approximate);
      case 1 -> new Count(low, null, approximate);
      default -> new Count(low, high, approximate);
    };
  }

  private static int member(Count count, Random random) {
    int low = or(count.min(), 0);
    return low + random.nextInt(or(count.max(), low + 30) - low + 1);
  }

  private static boolean holds(Count count, int n) {
    return or(count.min(), 0) <= n && n <= or(count.max(), Integer.MAX_VALUE);
  }

  private static int or(@Nullable Integer end, int otherwise) {
    return end == null ? otherwise : end;
  }
}
