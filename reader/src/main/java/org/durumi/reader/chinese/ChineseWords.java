package org.durumi.reader.chinese;

import java.util.Optional;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.WordsReader;
import org.durumi.record.event.Count;
import org.durumi.record.event.Money;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Reads values out of chosen Chinese words, in either script. */
public final class ChineseWords implements WordsReader {

  /** The plural's ending, and words for several. */
  private static final Pattern MANY = Pattern.compile("[们群些多数批户等]|家人|家属|夫妇|夫妻|一家|家庭");

  private static final Pattern GROUPS =
      Pattern.compile("[\\d一二两三四五六七八九十百几数多](?:个(?:家庭|团体|小组)|户|家人|批|组|群)");

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
  public boolean countsGroups(String words) {
    return GROUPS.matcher(Script.plain(words)).find();
  }

  @Override
  public boolean isOnePerson(String words) {
    String plain = Script.plain(words);
    return WordsReader.super.isOnePerson(words)
        && counts.read(plain).isEmpty()
        && !MANY.matcher(plain).find();
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
