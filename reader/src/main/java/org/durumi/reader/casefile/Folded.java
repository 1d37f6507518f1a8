package org.durumi.reader.casefile;

import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.Victims;
import org.jspecify.annotations.Nullable;

/**
 * An event under construction.
 *
 * @param event as told so far
 * @param group number of the group of people it is about, or -1 where unknown
 * @param follows true while every telling only takes up an event told before
 */
record Folded(Event event, int group, boolean follows) {

  /** How many people an event counts, or null. */
  static @Nullable Count count(Event event) {
    for (Victims victims : event.victims()) {
      StatedCount count = victims.count();
      if (count != null) {
        return count.count();
      }
    }
    return null;
  }

  /** The number that stands for a count in sums: its lower end, else its upper. */
  static int size(Count count) {
    Integer min = count.min();
    Integer max = count.max();
    return min != null ? min : max != null ? max : 0;
  }
}
