package org.durumi.archive.search;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a search. An empty set asks for nothing; of several values in a set one must fit.
 * Type, modality, status, place and date must fit one and the same event of a report. An event
 * without a date has that of its report's publication; a report without events has it too, for a
 * filter by date alone.
 *
 * @param types acts, such as {@code killing}
 * @param modalities such as {@code occurred}
 * @param statuses such as {@code accepted}
 * @param places names of places or codes of countries; case and accents make no difference
 * @param outlets who published it
 * @param languages ISO 639-1 codes
 * @param from first day, or null
 * @param to last day, or null
 */
public record Filters(
    Set<String> types,
    Set<String> modalities,
    Set<String> statuses,
    Set<String> places,
    Set<String> outlets,
    Set<String> languages,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** Lets everything through. */
  public static final Filters NONE =
      new Filters(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null);

  /** Most combinations of type, modality, status and place in one search. */
  public static final int MOST_COMBINATIONS = 500;

  /**
   * Refuses days in the wrong order and filters that are too many to combine.
   *
   * @throws BadQueryException with a sentence for the person who asked
   */
  public Filters {
    types = Set.copyOf(types);
    modalities = Set.copyOf(modalities);
    statuses = Set.copyOf(statuses);
    places = Set.copyOf(places);
    outlets = Set.copyOf(outlets);
    languages = Set.copyOf(languages);
    if (from != null && to != null && to.isBefore(from)) {
      throw new BadQueryException(
          "The search's last day %s is before its first day %s; please swap them."
              .formatted(to, from));
    }
    long combinations =
        (long) Math.max(1, types.size())
            * Math.max(1, modalities.size())
            * Math.max(1, statuses.size())
            * Math.max(1, places.size());
    if (Math.max(combinations, outlets.size() + languages.size()) > MOST_COMBINATIONS) {
      throw new BadQueryException(
          "The search's filters make more than %d combinations; please use fewer."
              .formatted(MOST_COMBINATIONS));
    }
  }

  /** The same, for some types of act only. */
  public Filters types(String... wanted) {
    return new Filters(Set.of(wanted), modalities, statuses, places, outlets, languages, from, to);
  }

  /** The same, for some modalities only. */
  public Filters modalities(String... wanted) {
    return new Filters(types, Set.of(wanted), statuses, places, outlets, languages, from, to);
  }

  /** The same, for some states of review only. */
  public Filters statuses(String... wanted) {
    return new Filters(types, modalities, Set.of(wanted), places, outlets, languages, from, to);
  }

  /** The same, for some places or countries only. */
  public Filters places(String... wanted) {
    return new Filters(types, modalities, statuses, Set.of(wanted), outlets, languages, from, to);
  }

  /** The same, for some outlets only. */
  public Filters outlets(String... wanted) {
    return new Filters(types, modalities, statuses, places, Set.of(wanted), languages, from, to);
  }

  /** The same, for some languages only. */
  public Filters languages(String... wanted) {
    return new Filters(types, modalities, statuses, places, outlets, Set.of(wanted), from, to);
  }

  /** The same, from one day to another; null leaves an end open. */
  public Filters between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new Filters(types, modalities, statuses, places, outlets, languages, first, last);
  }

  /** Tells whether days are asked for, which the index finds to the month only. */
  public boolean hasDates() {
    return from != null || to != null;
  }

  boolean hasEvent() {
    return !(types.isEmpty() && modalities.isEmpty() && statuses.isEmpty() && places.isEmpty());
  }

  /** Tells nothing that was asked for. */
  @Override
  public String toString() {
    return equals(NONE) ? "Filters[none]" : "Filters[some]";
  }
}
