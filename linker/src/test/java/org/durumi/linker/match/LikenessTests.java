package org.durumi.linker.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Likeness of text agrees with the published examples and is symmetric. */
class LikenessTests {
  @Test
  void winklersExamplesComeOut() {
    assertThat(Likeness.jaroWinkler("MARTHA", "MARHTA")).isCloseTo(0.961, within(0.001));
    assertThat(Likeness.jaroWinkler("DWAYNE", "DUANE")).isCloseTo(0.84, within(0.001));
    assertThat(Likeness.jaroWinkler("DIXON", "DICKSONX")).isCloseTo(0.813, within(0.001));
    assertThat(Likeness.jaroWinkler("", "")).isEqualTo(1);
    assertThat(Likeness.jaroWinkler("", "a")).isZero();
    assertThat(Likeness.jaroWinkler("a".repeat(200), "a".repeat(200))).isEqualTo(1);
  }

  @Test
  void editsAreCountedUpToTheMost() {
    assertThat(Likeness.edits("1970-01-02", "1970-10-02", 2)).isEqualTo(1);
    assertThat(Likeness.edits("kitten", "sitting", 5)).isEqualTo(3);
    assertThat(Likeness.edits("kitten", "sitting", 2)).isEqualTo(3);
    assertThat(Likeness.edits("", "abc", 9)).isEqualTo(3);
    assertThat(Likeness.edits("same", "same", 0)).isZero();
  }

  @Test
  void theOrderOfTwoTextsDoesNotMatter() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 2000; i++) {
      String a = text(random);
      String b = text(random);
      assertThat(Likeness.jaroWinkler(a, b))
          .isEqualTo(Likeness.jaroWinkler(b, a))
          .isBetween(0.0, 1.0);
      int edits = Likeness.edits(a, b, 100);
      assertThat(Likeness.edits(b, a, 100)).isEqualTo(edits);
      for (int most = 0; most < 5; most++) {
        assertThat(Likeness.edits(a, b, most)).isEqualTo(Math.min(edits, most + 1));
      }
    }
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(9); n > 0; n--) {
      text.append((char) ('a' + random.nextInt(4)));
    }
    return text.toString();
  }
}
