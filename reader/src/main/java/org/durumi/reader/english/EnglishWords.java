package org.durumi.reader.english;

import java.util.Optional;
import org.durumi.reader.proposal.WordsReader;
import org.durumi.record.event.Count;
import org.durumi.record.event.Money;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Reads values out of chosen English words. */
public final class EnglishWords implements WordsReader {

  @Override
  public Optional<Count> count(String words) {
    return WordsReader.only(new NumberReader().read(words));
  }

  @Override
  public Optional<Period> date(String words, @Nullable Period published) {
    return WordsReader.only(new DateReader(published).read(words));
  }

  @Override
  public Optional<Money> sum(String words) {
    return OfferReader.firstSum(words);
  }
}
