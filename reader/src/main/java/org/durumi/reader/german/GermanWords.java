package org.durumi.reader.german;

import java.util.Optional;
import org.durumi.reader.lexicon.Table;
import org.durumi.reader.proposal.WordsReader;
import org.durumi.reader.western.WesternWords;
import org.durumi.record.event.Count;
import org.durumi.record.event.Money;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Reads values out of chosen German words. */
public final class GermanWords implements WordsReader {

  private final WesternWords words = new WesternWords(Table.rows(GermanWords.class, "words.tsv"));

  @Override
  public Optional<Count> count(String chosen) {
    return words.count(chosen);
  }

  @Override
  public Optional<Period> date(String chosen, @Nullable Period published) {
    return words.date(chosen, published);
  }

  @Override
  public Optional<Money> sum(String chosen) {
    return words.sum(chosen);
  }
}
