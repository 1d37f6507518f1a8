package org.durumi.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.durumi.reader.casefile.CasefileReader;
import org.durumi.reader.chinese.ChineseReader;
import org.durumi.reader.chinese.ChineseWords;
import org.durumi.reader.encoder.EncoderReader;
import org.durumi.reader.encoder.RulesAndEncoder;
import org.durumi.reader.english.EnglishReader;
import org.durumi.reader.english.EnglishWords;
import org.durumi.reader.korean.KoreanReader;
import org.durumi.reader.korean.KoreanWords;
import org.durumi.reader.place.Gazetteer;
import org.durumi.reader.place.Places;
import org.durumi.reader.proposal.LanguageReader;
import org.durumi.reader.proposal.Reading;
import org.durumi.reader.proposal.WordsReader;
import org.durumi.reader.western.WesternWords;
import org.durumi.record.source.Report;
import org.jspecify.annotations.Nullable;

/** The readers that Durumi comes with. */
public final class Readers {

  private static final Places PLACES = report -> Gazetteer.standard().in(report);

  private static final Map<String, Supplier<LanguageReader>> RULES =
      Map.of(
          "en", () -> new EnglishReader(PLACES),
          "ko", () -> new KoreanReader(PLACES),
          "zh", () -> new ChineseReader(PLACES));

  /** Languages without rules of their own. */
  private static final Set<String> LEARNED = Set.of("es", "de");

  private Readers() {}

  /**
   * Reads every language that has a reader: with the encoder where it is trained, else by rules; or
   * as the system property {@code durumi.reader} says.
   */
  public static CasefileReader all() {
    return by(ReadBy.usual(EncoderReader.isTrained()));
  }

  /**
   * Reads in one way.
   *
   * @throws IllegalArgumentException with a sentence for the person, if the program was packed
   *     without what that takes
   */
  public static CasefileReader by(ReadBy way) {
    if (way != ReadBy.RULES && !EncoderReader.isTrained()) {
      throw new IllegalArgumentException(
          "This program was packed without a trained reader; it reads by rules alone.");
    }
    Map<String, LanguageReader> readers = new HashMap<>();
    RULES.forEach((language, rules) -> readers.put(language, reader(way, language, rules)));
    if (way != ReadBy.RULES) {
      LEARNED.forEach(language -> readers.put(language, encoder(language)));
    }
    return new CasefileReader(readers);
  }

  private static LanguageReader reader(
      ReadBy way, String language, Supplier<LanguageReader> rules) {
    LanguageReader ruled = new WhenNeeded(rules);
    return switch (way) {
      case RULES -> ruled;
      case ENCODER -> encoder(language);
      case BOTH ->
          new RulesAndEncoder(
              ruled, () -> EncoderReader.trained(ofWords(language).orElseThrow(), PLACES));
    };
  }

  private static LanguageReader encoder(String language) {
    return new WhenNeeded(() -> EncoderReader.trained(ofWords(language).orElseThrow(), PLACES));
  }

  /** What reads values out of chosen words of a language, where there is a reader for it. */
  public static Optional<WordsReader> ofWords(String language) {
    return switch (language) {
      case "en" -> Optional.of(new EnglishWords());
      case "ko" -> Optional.of(new KoreanWords());
      case "zh" -> Optional.of(new ChineseWords());
      case "es" -> Optional.of(WesternWords.of("spanish"));
      case "de" -> Optional.of(WesternWords.of("german"));
      default -> Optional.empty();
    };
  }

  /** A reader whose lexicons are loaded when the first report in its language comes. */
  private static final class WhenNeeded implements LanguageReader {

    private final Supplier<LanguageReader> maker;
    private volatile @Nullable LanguageReader reader;

    WhenNeeded(Supplier<LanguageReader> maker) {
      this.maker = maker;
    }

    @Override
    public Reading read(Report report) {
      LanguageReader made = reader;
      return (made == null ? make() : made).read(report);
    }

    private synchronized LanguageReader make() {
      LanguageReader made = reader;
      if (made == null) {
        made = maker.get();
        reader = made;
      }
      return made;
    }
  }
}
