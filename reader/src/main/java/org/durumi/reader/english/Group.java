package org.durumi.reader.english;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.durumi.record.event.Count;
import org.durumi.record.source.Quote;
import org.jspecify.annotations.Nullable;

/** People followed through a report; what is learned of them later is kept here. */
final class Group {
  final int number;
  final boolean plural;
  @Nullable Count count;
  @Nullable Quote countWords;
  String description;
  @Nullable Boolean children;
  @Nullable String country;
  @Nullable String heldIn;
  @Nullable Integer wholeGroup;
  final Set<String> names = new HashSet<>();
  boolean sameKind;
  boolean narrates;
  int mentions;
  int lastSentence;

  Group(int number, boolean plural, String description) {
    this.number = number;
    this.plural = plural;
    this.description = description;
  }

  /** The least number of people that they may be; 0 where nothing is said. */
  int least() {
    Integer min = count == null ? null : count.min();
    return min == null ? 0 : min;
  }

  /** Whether a number means them again: the same bounds, or from ten on the same lower one. */
  boolean counts(Count other) {
    if (count == null || !Objects.equals(count.min(), other.min())) {
      return false;
    }
    return Objects.equals(count.max(), other.max()) || least() > 9;
  }
}
