package org.durumi.archive.store;

import org.jspecify.annotations.Nullable;

/**
 * An event as it now stands.
 *
 * @param report the report's number
 * @param number its place in the casefile, from 1
 * @param type code of the act's type
 * @param modality code of the modality
 * @param state code of the review's state
 * @param firstDay first day that it may have happened, ISO 8601, if known
 * @param lastDay last day that it may have happened, ISO 8601, if known
 * @param place its place's usual name, or the report's words for it, if said
 * @param country ISO 3166-1 alpha-2 code, if known
 * @param people how many, in words, if said
 * @param confidence how sure the reader is, 0 to 1
 * @param latitude degrees north, where the gazetteer knows the place
 * @param longitude degrees east, where the gazetteer knows the place
 * @param precision how large an area the place's words mean: the precision's name in small letters
 * @param geonames GeoNames id, if known
 * @param said the event's JSON, as in a casefile, if a person accepted or corrected it; else null
 */
public record EventRow(
    long report,
    int number,
    String type,
    String modality,
    String state,
    @Nullable String firstDay,
    @Nullable String lastDay,
    @Nullable String place,
    @Nullable String country,
    @Nullable String people,
    double confidence,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable String precision,
    @Nullable Long geonames,
    @Nullable String said) {

  /** The same without what it says of people. */
  public EventRow brief() {
    return new EventRow(
        report,
        number,
        type,
        modality,
        state,
        firstDay,
        lastDay,
        place,
        country,
        null,
        confidence,
        latitude,
        longitude,
        precision,
        geonames,
        null);
  }

  /** Tells the number and nothing of what it holds. */
  @Override
  public String toString() {
    return "EventRow[" + report + "." + number + "]";
  }
}
