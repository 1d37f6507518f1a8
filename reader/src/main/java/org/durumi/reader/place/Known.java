package org.durumi.reader.place;

import org.durumi.record.event.Place;
import org.durumi.record.event.Place.Precision;

/**
 * A place of the gazetteer with what helps to choose it.
 *
 * @param place where it is
 * @param admin GeoNames code of its province within the country, or empty
 * @param population people, 0 where unknown
 * @param border true for a row of the hand-written border table
 */
record Known(Place place, String admin, long population, boolean border) {

  /** Tells whether this is the country or province that holds the other place. */
  boolean holds(Known other) {
    if (place.country() == null || !place.country().equals(other.place.country())) {
      return false;
    }
    return switch (place.precision()) {
      case COUNTRY -> other.place.precision() != Precision.COUNTRY;
      case PROVINCE ->
          admin.equals(other.admin) && other.place.precision().compareTo(Precision.PROVINCE) < 0;
      case COUNTY, AREA, TOWN -> finer(other) && kilometres(other) < 90;
      default -> false;
    };
  }

  private boolean finer(Known other) {
    return other.place.precision().compareTo(place.precision()) < 0;
  }

  private double kilometres(Known other) {
    double north = place.latitude() - other.place.latitude();
    double east =
        (place.longitude() - other.place.longitude()) * Math.cos(Math.toRadians(place.latitude()));
    return Math.hypot(north, east) * 111;
  }

  /** How plainly its name alone, with no word around it, means the place: 0 to 3. */
  int renown() {
    if (border || place.precision() == Precision.COUNTRY) {
      return 3;
    }
    if (place.precision() == Precision.PROVINCE) {
      return population > 300_000 ? 2 : 1;
    }
    return population >= 500_000 ? 3 : population >= 100_000 ? 2 : population >= 30_000 ? 1 : 0;
  }
}
