package org.durumi.record.linkage;

import java.util.Comparator;

/**
 * What one report tells of one event.
 *
 * @param report the report's number, from 1
 * @param event the event's number within the report, from 1
 */
public record TellingId(long report, int event) implements Comparable<TellingId> {

  private static final Comparator<TellingId> ORDER =
      Comparator.comparingLong(TellingId::report).thenComparingInt(TellingId::event);

  /** Refuses numbers below 1. */
  public TellingId {
    if (report < 1 || event < 1) {
      throw new IllegalArgumentException("reports and events are counted from 1");
    }
  }

  /** The one that came into the archive first is first. */
  @Override
  public int compareTo(TellingId other) {
    return ORDER.compare(this, other);
  }

  /** As people write it, such as {@code 12.3}. */
  @Override
  public String toString() {
    return report + "." + event;
  }
}
