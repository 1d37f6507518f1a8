package org.durumi.reader.korean;

import java.util.Optional;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.WordsReader;
import org.durumi.record.event.Count;
import org.durumi.record.event.Money;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Reads values out of chosen Korean words. */
public final class KoreanWords implements WordsReader {

  /** The plural's ending, and nouns for several. */
  private static final Pattern MANY =
      Pattern.compile("[가-힣]들(?![가-힣]{2})|가족|일가|일행|주민|세대|가구|여러|다수|수십|수백|집단|무리|부부");

  private static final Pattern GROUPS =
      Pattern.compile("(?:\\d|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|여러|수십)\\s?개?\\s?(?:가족|가구|세대|가정|집단|그룹|팀|무리)");

  private final CountReader counts = new CountReader();

  @Override
  public Optional<Count> count(String words) {
    Optional<Count> found = WordsReader.only(counts.read(words));
    // A number alone counts people here: the person chose it for them.
    return found.isPresent() ? found : WordsReader.only(counts.read(words.strip() + "명"));
  }

  @Override
  public boolean countsGroups(String words) {
    return GROUPS.matcher(words).find();
  }

  @Override
  public boolean isOnePerson(String words) {
    return WordsReader.super.isOnePerson(words)
        && counts.read(words).isEmpty()
        && !MANY.matcher(words).find();
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
