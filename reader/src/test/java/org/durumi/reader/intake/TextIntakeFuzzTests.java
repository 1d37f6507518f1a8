package org.durumi.reader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.text.Normalizer;
import java.util.List;

/**
 * Any bytes at all: runs over the saved corpus as an ordinary test, and searches for new inputs
 * with JAZZER_FUZZ=1.
 */
final class TextIntakeFuzzTests {

  private static final IntakeLimits LIMITS =
      IntakeLimits.DEFAULT.withMaxBytes(1 << 20).withMaxUnpackedBytes(1 << 22);

  @FuzzTest(maxDuration = "60s")
  void takesAnyBytes(byte[] bytes) {
    List<Taken> taken = new Intake(LIMITS, Overrides.NONE).take("input", bytes);

    assertThat(taken).isNotEmpty();
    taken.forEach(TextIntakeFuzzTests::check);
  }

  @FuzzTest(maxDuration = "60s")
  void readsAnyBytesAsPlainText(byte[] bytes) {
    Draft draft = new PlainTextReader().read(new Input("input.txt", bytes), new Bounds(LIMITS));

    assertClean(draft.text());
  }

  static void check(Taken taken) {
    switch (taken) {
      case Taken.Refused refused ->
          assertThat(refused.sentence()).startsWith(refused.name()).endsWith(".").hasLineCount(1);
      case Taken.Read read -> assertThat(read.report().text().string()).isNotBlank();
    }
  }

  static void assertClean(String text) {
    assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    assertThat(text.codePoints()).noneMatch(Characters::isInvisible);
  }
}
