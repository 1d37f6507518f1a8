package org.durumi.reader.korean;

import java.util.List;
import org.durumi.record.event.Count;
import org.durumi.record.event.Victims;
import org.jspecify.annotations.Nullable;

/**
 * People whom a report speaks of, the same through all its sentences.
 *
 * @param id number, from 0
 * @param head the noun for them
 * @param victims as first told
 * @param count how many in all, if said
 * @param name a name, or empty
 * @param of the group that this is a part of, or null
 */
record Group(
    int id,
    String head,
    List<Victims> victims,
    @Nullable Count count,
    String name,
    @Nullable Group of) {

  Group {
    victims = List.copyOf(victims);
  }

  boolean isSpecific() {
    return count != null || !name.isEmpty() || Narrators.isNarrator(head);
  }
}
