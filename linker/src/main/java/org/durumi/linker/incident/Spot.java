package org.durumi.linker.incident;

import java.util.Objects;
import org.durumi.record.event.Place;

/** How far two places are apart, each as large as its words mean. */
final class Spot {

  private static final double EARTH_KM = 6371;
  private static final double SAME_KM = 12;
  private static final double NEAR_KM = 60;

  private Spot() {}

  /** The level of {@link Fields#PLACE}. */
  static int level(Place one, Place other) {
    boolean countries = isWide(one) || isWide(other);
    boolean sameCountry = one.country() == null || Objects.equals(one.country(), other.country());
    if (isWide(one) && isWide(other)) {
      return sameCountry ? 3 : 5;
    }
    if (countries) {
      return sameCountry || other.country() == null ? 3 : 5;
    }
    double apart = kilometres(one, other);
    double reach = Math.max(reach(one), reach(other));
    if (isSame(one, other) || reach <= SAME_KM && apart <= SAME_KM) {
      return 0;
    }
    if (apart <= Math.max(NEAR_KM, reach)) {
      return apart <= reach && reach > NEAR_KM ? 2 : 1;
    }
    return sameCountry ? 4 : 5;
  }

  private static boolean isWide(Place place) {
    return place.precision() == Place.Precision.COUNTRY;
  }

  private static boolean isSame(Place one, Place other) {
    return one.geonames() != null && one.geonames().equals(other.geonames())
        || one.name().equals(other.name()) && Objects.equals(one.country(), other.country());
  }

  private static double reach(Place place) {
    return switch (place.precision()) {
      case SITE, TOWN -> SAME_KM;
      case COUNTY -> NEAR_KM;
      case PROVINCE -> 250;
      case AREA -> 350;
      case COUNTRY -> 1500;
    };
  }

  /** The way over the globe between two places (haversine formula). */
  static double kilometres(Place one, Place other) {
    double north = Math.toRadians(other.latitude() - one.latitude());
    double east = Math.toRadians(other.longitude() - one.longitude());
    double a =
        Math.pow(Math.sin(north / 2), 2)
            + Math.cos(Math.toRadians(one.latitude()))
                * Math.cos(Math.toRadians(other.latitude()))
                * Math.pow(Math.sin(east / 2), 2);
    return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)));
  }
}
