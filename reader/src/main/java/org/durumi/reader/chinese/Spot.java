package org.durumi.reader.chinese;

import org.durumi.record.event.Place;
import org.jspecify.annotations.Nullable;

/**
 * A place as a sentence uses it.
 *
 * @param place what the gazetteer knows of it, or null
 * @param role its part in the sentence
 */
record Spot(@Nullable Place place, Role role) {

  /** What part a place plays. */
  enum Role {
    /** Where something happens. */
    AT,
    /** Where a journey goes. */
    TO,
    /** Where a journey begins or passes. */
    FROM,
    /** Whose: "昆明警方", "中国公安". */
    OF,
    /** None of these. */
    BARE
  }

  /** Tells whether no more than a country is meant. */
  boolean isCountry() {
    return isCountry(place);
  }

  /** Tells whether a place is a country; Hong Kong and Macau are cities too. */
  static boolean isCountry(@Nullable Place place) {
    return place != null
        && place.precision() == Place.Precision.COUNTRY
        && !"HK".equals(place.country())
        && !"MO".equals(place.country());
  }
}
