package org.durumi.archive.store;

import java.time.LocalDate;
import java.util.Set;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;
import org.jspecify.annotations.Nullable;

/**
 * Which of the events that a person accepted or corrected are wanted. An empty set, and null, ask
 * for nothing.
 *
 * @param types acts
 * @param modalities whether they happened
 * @param from what may have happened on this day or later; leaves out what has no date
 * @param to what may have happened on this day or before; leaves out what has no date
 * @param box within these bounds; leaves out what has no place in the gazetteer
 * @param country ISO 3166-1 alpha-2 code
 * @param limit most events
 * @param said whether their JSON is wanted, too, which takes several times as long
 */
public record EventQuery(
    Set<ActType> types,
    Set<Modality> modalities,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Box box,
    @Nullable String country,
    int limit,
    boolean said) {

  /** All of them, without their JSON. */
  public static final EventQuery ALL =
      new EventQuery(Set.of(), Set.of(), null, null, null, null, Integer.MAX_VALUE, false);

  /**
   * A stretch of the globe.
   *
   * @param south its lowest latitude, in degrees
   * @param west where it begins; east of {@code east} where it crosses the line of 180 degrees
   * @param north its highest latitude
   * @param east where it ends
   */
  public record Box(double south, double west, double north, double east) {

    /** Tells whether a point lies in it; one that is not known does not. */
    boolean holds(@Nullable Double latitude, @Nullable Double longitude) {
      if (latitude == null || longitude == null || latitude < south || latitude > north) {
        return false;
      }
      boolean fromWest = longitude >= west;
      boolean toEast = longitude <= east;
      return west <= east ? fromWest && toEast : fromWest || toEast;
    }
  }

  /** Keeps its own copies, and takes a limit of at least 1. */
  public EventQuery {
    types = Set.copyOf(types);
    modalities = Set.copyOf(modalities);
    limit = Math.max(1, limit);
  }

  /** The same, for these acts. */
  public EventQuery types(Set<ActType> others) {
    return new EventQuery(others, modalities, from, to, box, country, limit, said);
  }

  /** The same, of these modalities. */
  public EventQuery modalities(Set<Modality> others) {
    return new EventQuery(types, others, from, to, box, country, limit, said);
  }

  /** The same, from one day to another. */
  public EventQuery between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new EventQuery(types, modalities, first, last, box, country, limit, said);
  }

  /** The same, within these bounds. */
  public EventQuery box(@Nullable Box other) {
    return new EventQuery(types, modalities, from, to, other, country, limit, said);
  }

  /** The same, in this country. */
  public EventQuery country(@Nullable String other) {
    return new EventQuery(types, modalities, from, to, box, other, limit, said);
  }

  /** The same, at most so many. */
  public EventQuery limit(int other) {
    return new EventQuery(types, modalities, from, to, box, country, other, said);
  }

  /** The same, with what each says. */
  public EventQuery withSaid() {
    return new EventQuery(types, modalities, from, to, box, country, limit, true);
  }
}
