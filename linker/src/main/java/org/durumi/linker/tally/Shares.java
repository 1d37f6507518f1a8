package org.durumi.linker.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.durumi.linker.count.Link;
import org.durumi.record.event.ActType;

/**
 * A number that its own report calls a part ("the 300 are a part of these") is one of the only
 * larger number that is told of such an act at that time, though nothing joined the two.
 */
final class Shares {

  private Shares() {}

  static List<Link> of(Collection<Entry> entries) {
    Map<ActType, List<Entry>> byType = new EnumMap<>(ActType.class);
    entries.stream()
        .filter(entry -> !entry.stock() && Nested.main(entry) != null)
        .forEach(entry -> byType.computeIfAbsent(entry.type(), x -> new ArrayList<>()).add(entry));
    List<Link> links = new ArrayList<>();
    for (Entry part : entries) {
      Entry.Group some = part.stock() ? null : Nested.main(part);
      if (some != null && Portions.isCalledPart(some)) {
        List<Entry.Group> wholes =
            byType.getOrDefault(part.type(), List.of()).stream()
                .filter(whole -> !whole.equals(part) && fit(part, whole))
                .map(Nested::main)
                .filter(all -> all != null && Numbers.isPart(some.count(), all.count()))
                .toList();
        if (wholes.size() == 1) {
          links.add(Link.within(some.id(), wholes.getFirst().id()));
        }
      }
    }
    return links;
  }

  private static boolean fit(Entry part, Entry whole) {
    boolean known = part.when() != null && whole.when() != null;
    return known && Vague.fit(part, whole);
  }
}
