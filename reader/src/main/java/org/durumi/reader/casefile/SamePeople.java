package org.durumi.reader.casefile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.Victims;

/**
 * The same people are counted alike. A headline says "30", the text "approximately 30": what was
 * done next to these people was done to about 30.
 */
final class SamePeople {

  private SamePeople() {}

  /** The events, where people in the same words have the same number as "about" elsewhere. */
  static List<Event> countedAlike(List<Event> events) {
    List<Victims> all = events.stream().flatMap(event -> event.victims().stream()).toList();
    return events.stream()
        .map(event ->
            event.withVictims(event.victims().stream().map(one -> alike(one, all)).toList()))
        .toList();
  }

  private static Victims alike(Victims one, List<Victims> all) {
    StatedCount count = one.count();
    if (count == null || count.count().approximate()) {
      return one;
    }
    return all.stream()
        .filter(other -> other.words().equals(one.words()) || other.words().equals(count.words()))
        .flatMap(other -> Optional.ofNullable(other.count()).stream())
        .filter(other -> isSameBut(other.count(), count.count()))
        .findFirst()
        .map(one::withCount)
        .orElse(one);
  }

  private static boolean isSameBut(Count about, Count exact) {
    return about.approximate()
        && Objects.equals(about.min(), exact.min())
        && Objects.equals(about.max(), exact.max());
  }
}
