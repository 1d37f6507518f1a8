package org.durumi.reader.proposal;

import java.util.List;
import java.util.Optional;
import org.durumi.record.event.Count;
import org.durumi.record.event.Money;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Reads values out of words that a person chose in a report. Empty where the words state none, or
 * several.
 */
public interface WordsReader {

  /** How many people the words count. */
  Optional<Count> count(String words);

  /** Tells whether the number in the words is one of families or groups, not of people. */
  boolean countsGroups(String words);

  /** Tells whether words for people in which no number stands mean one person: "my aunt". */
  default boolean isOnePerson(String words) {
    return words.codePoints().noneMatch(Character::isDigit);
  }

  /**
   * When the words mean.
   *
   * @param published when the report was published, from which "last month" counts
   */
  Optional<Period> date(String words, @Nullable Period published);

  /** The sum of money that the words state. */
  Optional<Money> sum(String words);

  /** The one value that was found, if it was one. */
  static <T> Optional<T> only(List<Mention<T>> found) {
    return found.size() == 1 ? Optional.of(found.getFirst().value()) : Optional.empty();
  }
}
