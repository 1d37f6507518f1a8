package org.durumi.archive.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.durumi.linker.root.Likeness;
import org.durumi.linker.root.Shingles;
import org.durumi.linker.root.Sketch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTests {

  private static final int PAIRS = 400;
  private static final int WORDS = 300;

  /** Invented words of one script: of letters, syllables or characters. */
  private static String text(String script, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      text.append(word(script, random));
    }
    return text.toString();
  }

  private static String word(String script, Random random) {
    int first =
        switch (script) {
          case "ko" -> 0xac00;
          case "zh" -> 0x4e00;
          default -> 'a';
        };
    int many = script.equals("en") ? 26 : 900;
    return random
            .ints(script.equals("en") ? 6 : 2, first, first + many)
            .mapToObj(Character::toString)
            .collect(Collectors.joining())
        + (script.equals("zh") ? "" : " ");
  }

  /** The same with some words replaced. */
  private static String retold(String script, String text, int words, Random random) {
    int length = word(script, random).length();
    StringBuilder other = new StringBuilder(text);
    for (int i = 0; i < words; i++) {
      int at = random.nextInt(text.length() / length) * length;
      other.replace(at, at + length, word(script, random));
    }
    return other.toString();
  }

  private static boolean shareABand(Sketch one, Sketch other) {
    Set<Long> bands =
        Arrays.stream(one.bands()).boxed().collect(Collectors.toCollection(HashSet::new));
    return Arrays.stream(other.bands()).anyMatch(bands::contains);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko", "zh"})
  void textsThatAreNearlyTheSameAreFoundInEveryScript(String script) {
    Random random = new Random(3);
    int near = 0;
    int found = 0;
    for (int i = 0; i < PAIRS; i++) {
      String text = text(script, random);
      String other = retold(script, text, 1 + random.nextInt(25), random);
      String one = Letters.of(text);
      String two = Letters.of(other);
      if (Likeness.isNear(one, two)) {
        near++;
        Sketch sketch = Sketch.of(one);
        Sketch second = Sketch.of(two);
        found +=
            shareABand(sketch, second) && sketch.mayResemble(second.letters(), second.bytes())
                ? 1
                : 0;
      }
    }
    assertThat(near).isGreaterThan(PAIRS / 4);
    assertThat(found).isGreaterThanOrEqualTo(near * 98 / 100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko", "zh"})
  void unlikeTextsAreHardlyEverCompared(String script) {
    Random random = new Random(4);
    for (int i = 0; i < PAIRS; i++) {
      Sketch one = Sketch.of(Letters.of(text(script, random)));
      Sketch other = Sketch.of(Letters.of(text(script, random)));
      assertThat(shareABand(one, other)).isFalse();
      assertThat(one.mayResemble(other.letters(), other.bytes())).isFalse();
    }
  }

  @Test
  void caseSpacesPunctuationAndScriptMakeNoDifference() {
    String plain = "Police in Yanji held nine people on Monday. ".repeat(8);
    String other = "POLICE in Yanji held nine people: on Monday!\n\n".repeat(8);
    assertThat(Letters.of(other)).isEqualTo(Letters.of(plain));
    assertThat(Letters.of("強制遣返 北韓")).isEqualTo(Letters.of("强制遣返，北韩"));
  }

  @Test
  void shortTextsFoldOnlyWhereTheyAreEqual() {
    String nine = Letters.of("Nine people were held in Yanji on Monday, a witness said.");
    String ten = Letters.of("Ten people were held in Yanji on Monday, a witness said.");
    assertThat(Likeness.isNear(nine, nine)).isTrue();
    assertThat(Likeness.isNear(nine, ten)).isFalse();
    assertThat(shareABand(Sketch.of(nine), Sketch.of(ten))).isFalse();
    assertThat(shareABand(Sketch.of(nine), Sketch.of(nine))).isTrue();
  }

  @Test
  void oneTextWithinAnotherIsNoCopyOfIt() {
    Random random = new Random(5);
    String whole = Letters.of(text("en", random));
    assertThat(Likeness.isNear(whole, whole.substring(0, whole.length() / 2))).isFalse();
  }

  @Test
  void hugeTextsCostNoMoreThanTheirBeginning() {
    String beginning = "ab".repeat(Shingles.MOST_LETTERS / 2);
    String one = beginning + "c".repeat(50_000);
    assertThat(Likeness.isNear(one, beginning + "d".repeat(50_000))).isTrue();
    assertThat(Likeness.isNear(one, beginning)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"abcdefgh, abcdefgh, 1", "abcdefghi, abcdefghj, 0.333", "abcdefgh, ijklmnop, 0"})
  void resemblanceIsThePartThatIsShared(String one, String other, double share) {
    assertThat(Shingles.of(one).resemblance(Shingles.of(other)))
        .isCloseTo(share, org.assertj.core.data.Offset.offset(0.001));
  }

  @Test
  void emptyTextsAreAlike() {
    assertThat(Likeness.isNear("", "")).isTrue();
    assertThat(Sketch.of("").bands()).hasSize(1);
    assertThat(Shingles.of("").resemblance(Shingles.of(""))).isEqualTo(1);
  }
}
