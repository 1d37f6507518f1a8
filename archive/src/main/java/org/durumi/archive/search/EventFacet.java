package org.durumi.archive.search;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a search can filter an event by.
 *
 * @param type what was done, such as {@code arrest_detention}
 * @param modality whether it happened, such as {@code occurred}
 * @param status where its review stands, such as {@code proposed}
 * @param places what the place goes by: its usual name, its country's code, its names in other
 *     languages; only the first {@link #MOST_PLACES} by the alphabet are kept
 * @param from the first day it may have been, or null if open
 * @param to the last day it may have been, or null if open; both are null where no date is known
 */
public record EventFacet(
    String type,
    String modality,
    String status,
    Set<String> places,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** Most names of one event's place. */
  public static final int MOST_PLACES = 8;

  /** Keeps a copy of the places. */
  public EventFacet {
    places = Set.copyOf(places);
  }

  /** Tells the type and no name. */
  @Override
  public String toString() {
    return "EventFacet[" + type + "]";
  }
}
