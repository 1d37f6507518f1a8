package org.durumi.reader.english;

import java.util.Optional;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.WordsReader;
import org.durumi.record.event.Count;
import org.durumi.record.event.Money;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Reads values out of chosen English words. */
public final class EnglishWords implements WordsReader {

  private static final Pattern AGE =
      Pattern.compile(
          "(?i)\\b\\d{1,2}[- ]year[- ]old\\b|,?\\s*\\baged? \\d{1,2}\\b|,\\s*\\d{1,2}(?=,|$)|\\bof \\d{1,2}$|\\(\\d{1,2}\\)");

  private static final Pattern ONE =
      Pattern.compile("\\s*(?:(?i:a|an|the|his|her|their|my)\\b|\\p{Lu})");

  @Override
  public Optional<Count> count(String words) {
    String left = AGE.matcher(words).replaceAll(" ");
    Optional<Count> found = WordsReader.only(new NumberReader().read(left));
    // An age is told of one person.
    boolean aged = found.isEmpty() && !left.equals(words) && ONE.matcher(left).lookingAt();
    return aged ? Optional.of(Count.exactly(1)) : found;
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
