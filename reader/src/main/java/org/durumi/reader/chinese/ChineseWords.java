package org.durumi.reader.chinese;

import java.util.Optional;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.WordsReader;
import org.durumi.record.event.Count;
import org.durumi.record.event.Money;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Reads values out of chosen Chinese words, in either script. */
public final class ChineseWords implements WordsReader {

  private final CountReader counts = new CountReader();
  private final OfferReader sums = new OfferReader();

  @Override
  public Optional<Count> count(String words) {
    String plain = Script.plain(words.strip());
    Optional<Count> found = WordsReader.only(counts.read(plain));
    // A number alone counts people here: the person chose it for them.
    return found.isPresent() ? found : WordsReader.only(counts.read(plain + "人"));
  }

  @Override
  public Optional<Period> date(String words, @Nullable Period published) {
    return WordsReader.only(new DateReader(published).read(Script.plain(words)));
  }

  @Override
  public Optional<Money> sum(String words) {
    return sums.read(Script.plain(words)).stream().map(Mention::value).findFirst();
  }
}
