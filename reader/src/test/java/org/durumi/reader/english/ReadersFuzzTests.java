package org.durumi.reader.english;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.durumi.record.time.Period;

/**
 * Any text as a sentence: runs over the saved corpus as an ordinary test, and searches for new
 * inputs with JAZZER_FUZZ=1.
 */
final class ReadersFuzzTests {

  private static final int LONGEST = 4_000;

  @FuzzTest(maxDuration = "60s")
  void readsNumbersInAnyText(byte[] bytes) {
    String sentence = text(bytes);
    new NumberReader()
        .read(sentence)
        .forEach(m -> assertThat(m.end()).isBetween(m.start(), sentence.length()));
  }

  @FuzzTest(maxDuration = "60s")
  void readsDatesInAnyText(byte[] bytes) {
    String sentence = text(bytes);
    Period published = Period.of(LocalDate.of(2024, 2, 29));
    new DateReader(published)
        .read(sentence)
        .forEach(m -> assertThat(m.end()).isBetween(m.start(), sentence.length()));
    new DateReader(null)
        .read(sentence)
        .forEach(m -> assertThat(m.end()).isBetween(m.start(), sentence.length()));
  }

  @FuzzTest(maxDuration = "60s")
  void readsAnyTextAsAReport(byte[] bytes) {
    ReadPassage read = ReadPassage.of(text(bytes));
    assertThat(read.casefile().warnings()).isEmpty();
  }

  private static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.substring(0, Math.min(LONGEST, text.length()));
  }
}
