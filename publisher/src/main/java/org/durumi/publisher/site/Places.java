package org.durumi.publisher.site;

import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.publisher.words.Words;
import org.durumi.record.event.Place.Precision;

/** What places are called. */
final class Places {

  private Places() {}

  /** A place with its country. */
  static String name(ReleasedPlace place, Words words) {
    String country = place.country();
    if (country != null && place.precision() == Precision.COUNTRY) {
      return words.country(country);
    }
    String name = Plain.of(place.name());
    return country == null ? name : words.of("site.place", name, words.country(country));
  }
}
