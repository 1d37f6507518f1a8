package org.durumi.reader.western;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.durumi.reader.lexicon.Table;
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
  private final Set<String> groups;

  private WesternWords(List<String[]> rows) {
    Numerals numerals = new Numerals(rows);
    numbers = new NumberPhrases(rows, numerals);
    dates = new DatePhrases(rows, numerals);
    sums = new SumPhrases(rows, numerals);
    groups =
        rows.stream()
            .filter(row -> row[0].equals("group"))
            .flatMap(row -> Arrays.stream(row).skip(2))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Reads with a language's words.
   *
   * @param language names its table beside this class: a kind, a value, and the words for it
   */
  public static WesternWords of(String language) {
    return new WesternWords(Table.rows(WesternWords.class, language + ".tsv"));
  }

  @Override
  public Optional<Count> count(String words) {
    return countsGroups(words) ? Optional.empty() : numbers.read(lower(words));
  }

  @Override
  public boolean countsGroups(String words) {
    return numbers.read(lower(words)).isPresent() && namesGroups(words);
  }

  @Override
  public boolean isOnePerson(String words) {
    return WordsReader.super.isOnePerson(words) && !namesGroups(words);
  }

  private boolean namesGroups(String words) {
    return Arrays.stream(lower(words).split("\\P{L}+")).anyMatch(groups::contains);
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
