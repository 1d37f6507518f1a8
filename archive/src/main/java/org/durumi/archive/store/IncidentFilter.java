package org.durumi.archive.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are wanted; null is any.
 *
 * @param type the code of what was done
 * @param place a place's name or a country's code
 * @param from that may have happened on this day or later
 * @param until that may have happened on this day or earlier
 * @param roots with at least so many independent origins
 * @param tellings with at least so many tellings
 * @param words that the place's name holds, or a country's code
 * @param undecided whether only those are wanted of which a person should say whether they are one
 */
public record IncidentFilter(
    @Nullable String type,
    @Nullable String place,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    int roots,
    int tellings,
    @Nullable String words,
    boolean undecided) {

  /** Without words, decided or not. */
  public IncidentFilter(
      @Nullable String type,
      @Nullable String place,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      int roots,
      int tellings) {
    this(type, place, from, until, roots, tellings, null, false);
  }

  /** All incidents. */
  public static final IncidentFilter ALL = new IncidentFilter(null, null, null, null, 0, 0);
}
