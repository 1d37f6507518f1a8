package org.durumi.publisher.clearing;

import java.util.Optional;
import org.durumi.record.event.Place;

/** What is known of places: which hold which, and how many people live there. */
public interface Ground {

  /** The province or state that holds a place; none where nobody knows. */
  Optional<Place> provinceOf(Place place);

  /** How many people live there; 0 where nobody knows. */
  long populationOf(Place place);
}
