package org.durumi.reader.western;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.durumi.reader.proposal.WordsReader;
import org.durumi.record.event.Count;
import org.durumi.record.event.Money;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Reads values out of chosen words of one language, after its table of words. */
public final class WesternWords implements WordsReader {

  private final NumberPhrases numbers;
  private final DatePhrases dates;
  private final SumPhrases sums;

  /**
   * Reads with a language's words.
   *
   * @param rows a kind, a value, and the words for it: see the tables beside the languages
   */
  public WesternWords(List<String[]> rows) {
    Numerals numerals = new Numerals(rows);
    numbers = new NumberPhrases(rows, numerals);
    dates = new DatePhrases(rows, numerals);
    sums = new SumPhrases(rows, numerals);
  }

  @Override
  public Optional<Count> count(String words) {
    return numbers.read(lower(words));
  }

  @Override
  public Optional<Period> date(String words, @Nullable Period published) {
    return dates.read(lower(words), published);
  }

  @Override
  public Optional<Money> sum(String words) {
    return sums.read(lower(words));
  }

  private static String lower(String words) {
    return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
