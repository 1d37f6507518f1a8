package org.durumi.reader.review;

import java.util.List;
import java.util.Locale;
import org.durumi.reader.place.Gazetteer;
import org.durumi.record.event.Place;

/** How a person types a place so that no other is meant; {@link CorrectionReader} reads it back. */
public final class PlaceName {

  private PlaceName() {}

  /** The name alone where one place bears it, else with the country, what it is, or its number. */
  public static String of(Place place, Gazetteer gazetteer) {
    List<Place> namesakes = gazetteer.named(place.name());
    if (!namesakes.contains(place)) {
      return place.name();
    }
    if (namesakes.size() == 1) {
      return place.name();
    }
    String country = place.country();
    if (country != null
        && namesakes.stream().filter(p -> country.equals(p.country())).count() == 1) {
      return place.name() + ", " + country;
    }
    if (namesakes.stream().filter(p -> p.precision() == place.precision()).count() == 1) {
      return place.name() + ", " + place.precision().name().toLowerCase(Locale.ROOT);
    }
    return place.name() + ", " + TypedPlace.number(place);
  }
}
