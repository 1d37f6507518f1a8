package org.durumi.reader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Names languages beyond the project's own with the OpenNLP model; apart, as it loads slowly. */
final class OtherLanguages {

  private static final int SAMPLE = 3000;
  private static final int FEWEST_LETTERS = 20;
  private static final double LEAST_CONFIDENCE = 0.02;
  private static final LanguageDetectorModel MODEL = load();
  private static final Map<String, String> SHORT_CODES = shortCodes();

  private OtherLanguages() {}

  static Optional<String> tell(String text) {
    String sample = text.substring(0, Math.min(SAMPLE, text.length()));
    if (sample.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
      return Optional.empty();
    }
    Language best = new LanguageDetectorME(MODEL).predictLanguage(sample);
    return best.getConfidence() < LEAST_CONFIDENCE
        ? Optional.empty()
        : Optional.of(SHORT_CODES.getOrDefault(best.getLang(), best.getLang()));
  }

  private static LanguageDetectorModel load() {
    try (InputStream in =
        Objects.requireNonNull(
            LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin"))) {
      return new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the language model", e);
    }
  }

  /** Three letters to two; the model names some languages by their chief variety. */
  private static Map<String, String> shortCodes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      codes.put(Locale.of(code).getISO3Language(), code);
    }
    Table.rows("language-varieties.tsv").forEach(row -> codes.put(row[0], row[1]));
    return codes;
  }
}
