package org.durumi.reader.english;

import org.durumi.record.event.Place;
import org.jspecify.annotations.Nullable;

/**
 * Words for a place in a sentence.
 *
 * @param from first token
 * @param to one past the last token
 * @param place where it is, or null where the gazetteer does not know the name
 */
record Spot(int from, int to, @Nullable Place place) {

  /** How large the place is; a name that the gazetteer does not know is taken for a town. */
  Place.Precision precision() {
    return place == null ? Place.Precision.TOWN : place.precision();
  }
}
