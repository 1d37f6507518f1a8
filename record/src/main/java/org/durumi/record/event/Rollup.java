package org.durumi.record.event;

import java.util.List;
import org.durumi.record.source.Quote;
import org.jspecify.annotations.Nullable;

/**
 * A total over several incidents, kept apart from events so that nobody is counted twice.
 *
 * @param type what was done to those counted
 * @param count how many in all
 * @param date the time it covers, if said
 * @param places where, at least one of these; none where nobody says
 * @param evidence the sentence or sentences; at least one
 */
public record Rollup(
    ActType type,
    StatedCount count,
    @Nullable StatedDate date,
    List<StatedPlace> places,
    List<Quote> evidence) {

  /** Refuses a total without evidence. */
  public Rollup {
    places = List.copyOf(places);
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a rollup needs evidence");
    }
  }

  /** A total that names no place. */
  public Rollup(ActType type, StatedCount count, @Nullable StatedDate date, List<Quote> evidence) {
    this(type, count, date, List.of(), evidence);
  }
}
