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
    @Nullable String people) {

  /** Tells the number and nothing of what it holds. */
  @Override
  public String toString() {
    return "EventRow[" + report + "." + number + "]";
  }
}
