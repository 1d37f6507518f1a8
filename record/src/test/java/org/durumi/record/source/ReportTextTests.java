package org.durumi.record.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTextTests {

  private static final String BIRD = "\ud83d\udd4a";

  @Test
  void countsACharacterOutsideTheBasicPlaneAsOne() {
    ReportText text = ReportText.of("a" + BIRD + "\uc628\uc131 b");
    Quote town = text.quote(3, 5);
    assertThat(town.text()).isEqualTo("\uc628\uc131");
    assertThat(town.span()).isEqualTo(new Span(2, 4));
    assertThat(text.quote(1, 3).span()).isEqualTo(new Span(1, 2));
  }

  @Test
  void refusesToCutACharacterInTwo() {
    ReportText text = ReportText.of("a" + BIRD + "b");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> text.quote(0, 2))
        .withMessage("offsets cut a character: 0, 2");
    assertThatIllegalArgumentException().isThrownBy(() -> text.quote(2, 4));
  }

  @Test
  void refusesWhatLiesOutsideOrIsEmpty() {
    ReportText text = ReportText.of("abc");
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> text.quote(1, 4));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> text.quote(new Span(2, 4)));
    assertThatIllegalArgumentException().isThrownBy(() -> text.quote(1, 1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyQuoteIsExactlyTheCodePointsAtItsSpan(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      ReportText text = ReportText.of(randomText(random));
      int[] codePoints = text.string().codePoints().toArray();
      int start = random.nextInt(codePoints.length);
      int end = start + 1 + random.nextInt(codePoints.length - start);
      String expected = new String(codePoints, start, end - start);

      Quote bySpan = text.quote(new Span(start, end));
      Quote byUnits =
          text.quote(
              text.string().offsetByCodePoints(0, start), text.string().offsetByCodePoints(0, end));

      assertThat(bySpan.text()).isEqualTo(expected);
      assertThat(byUnits).isEqualTo(bySpan);
      assertThat(byUnits.span()).isEqualTo(new Span(start, end));
      assertThat(text.quote(text.offsetOf(bySpan), text.endOf(bySpan))).isEqualTo(bySpan);
    }
  }

  @Test
  void namesPlacesAndNeverWordsToALog() {
    ReportText text = ReportText.of("a secret name");
    assertThat(text.toString()).isEqualTo("ReportText[13 units]");
    assertThat(text.quote(2, 8)).hasToString("QuoteSpan[start=2, end=8]");
  }

  @Test
  void aQuoteKnowsItsText() {
    ReportText text = ReportText.of("same words");
    assertThat(text.quote(0, 4).isFrom(ReportText.of("same words"))).isTrue();
    assertThat(text.quote(0, 4).isFrom(ReportText.of("same word"))).isFalse();
    assertThat(text.quote(0, 4)).isNotEqualTo(ReportText.of("same").quote(0, 4));
  }

  /** One to forty characters of many scripts and planes, some of them halves of a pair. */
  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(40);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(6)) {
        case 0 -> text.appendCodePoint(0x10000 + random.nextInt(0xfffff));
        case 1 -> text.append((char) (0xd800 + random.nextInt(0x800)));
        case 2 -> text.append((char) (0xac00 + random.nextInt(11172)));
        case 3 -> text.append((char) (0x4e00 + random.nextInt(0x5000)));
        default -> text.append((char) (0x20 + random.nextInt(0x5f)));
      }
    }
    return text.toString();
  }
}
