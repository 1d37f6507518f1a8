package org.durumi.reader;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.durumi.reader.casefile.CasefileReader;
import org.durumi.reader.chinese.ChineseReader;
import org.durumi.reader.chinese.ChineseWords;
import org.durumi.reader.english.EnglishReader;
import org.durumi.reader.english.EnglishWords;
import org.durumi.reader.korean.KoreanReader;
import org.durumi.reader.korean.KoreanWords;
import org.durumi.reader.place.Gazetteer;
import org.durumi.reader.place.Places;
import org.durumi.reader.proposal.LanguageReader;
import org.durumi.reader.proposal.Reading;
import org.durumi.reader.proposal.WordsReader;
import org.durumi.record.source.Report;
import org.jspecify.annotations.Nullable;

/** The readers that Durumi comes with. */
public final class Readers {

  private Readers() {}

  /** Reads every language that has a reader. */
  public static CasefileReader all() {
    Places places = report -> Gazetteer.standard().in(report);
    return new CasefileReader(
        Map.of(
            "en", new WhenNeeded(() -> new EnglishReader(places)),
            "ko", new WhenNeeded(() -> new KoreanReader(places)),
            "zh", new WhenNeeded(() -> new ChineseReader(places))));
  }

  /** What reads values out of chosen words of a language, where there is a reader for it. */
  public static Optional<WordsReader> ofWords(String language) {
    return switch (language) {
      case "en" -> Optional.of(new EnglishWords());
      case "ko" -> Optional.of(new KoreanWords());
      case "zh" -> Optional.of(new ChineseWords());
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
