package org.durumi.reader.korean;

import java.util.Optional;
import org.durumi.reader.proposal.WordsReader;
import org.durumi.record.event.Count;
import org.durumi.record.event.Money;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Reads values out of chosen Korean words. */
public final class KoreanWords implements WordsReader {

  private final CountReader counts = new CountReader();

  @Override
  public Optional<Count> count(String words) {
    Optional<Count> found = WordsReader.only(counts.read(words));
    // A number alone counts people here: the person chose it for them.
    return found.isPresent() ? found : WordsReader.only(counts.read(words.strip() + "명"));
  }

  @Override
  public Optional<Period> date(String words, @Nullable Period published) {
    return WordsReader.only(new DateReader(Anchor.of(published)).read(words));
  }

  @Override
  public Optional<Money> sum(String words) {
    return OfferReader.firstSum(words);
  }
}
