package org.durumi.linker.chain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.durumi.record.event.Place;

/** Where people in custody are usually taken from where, and how far apart two places are. */
final class Routes {

  private static final double EARTH_KM = 6371;
  private static final double NEAR_KM = 60;
  private static final double FAR_KM = 800;

  private static final List<String[]> ROWS = Phrases.rows("routes.tsv");
  private static final List<String[]> PLACES = known("place");
  private static final Set<String> COUNTRIES =
      known("country").stream()
          .map(row -> row[0] + ">" + row[1])
          .collect(Collectors.toCollection(TreeSet::new));

  private final Map<List<Place>, Reason> weighed = new HashMap<>();

  private static List<String[]> known(String kind) {
    return ROWS.stream().filter(row -> row[2].equals(kind)).toList();
  }

  /** The towns of the table that lead to a place, to look for earlier incidents there. */
  static Set<String> leadingTo(String place) {
    return PLACES.stream()
        .filter(row -> isAt(place, row[1]))
        .map(row -> row[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** How well a later place goes with an earlier one. */
  Reason between(Place from, Place to) {
    return weighed.computeIfAbsent(List.of(from, to), two -> weigh(two.getFirst(), two.getLast()));
  }

  private static Reason weigh(Place from, Place to) {
    if (isTown(from) && isTown(to)) {
      if (isAt(from.name(), to.name()) || isAt(to.name(), from.name())) {
        return new Reason("same-place", 2, false);
      }
      if (isRoute(from.name(), to.name())) {
        return new Reason("known-route", 2, false);
      }
      double km = kilometres(from, to);
      if (km <= NEAR_KM) {
        return new Reason("near-place", 1.5, false);
      }
      if (km > FAR_KM) {
        return new Reason("far-place", -1.5, false);
      }
    }
    if (from.country() == null || to.country() == null) {
      return new Reason("place", 0, false);
    }
    if (Objects.equals(from.country(), to.country())) {
      return new Reason("same-country", 0, false);
    }
    return COUNTRIES.contains(from.country() + ">" + to.country())
        ? new Reason("known-crossing", 1, false)
        : new Reason("other-country", -4, false);
  }

  /** A site's name begins with its town's: a bridge, a detention house. */
  private static boolean isAt(String place, String town) {
    return place.equals(town) || place.startsWith(town + " ");
  }

  private static boolean isRoute(String from, String to) {
    return PLACES.stream().anyMatch(row -> isAt(from, row[0]) && isAt(to, row[1]));
  }

  private static boolean isTown(Place place) {
    return place.precision().compareTo(Place.Precision.COUNTY) <= 0;
  }

  /** Along the great circle, by the haversine formula. */
  static double kilometres(Place one, Place other) {
    double north = Math.toRadians(other.latitude() - one.latitude()) / 2;
    double east = Math.toRadians(other.longitude() - one.longitude()) / 2;
    double square =
        Math.pow(Math.sin(north), 2)
            + Math.cos(Math.toRadians(one.latitude()))
                * Math.cos(Math.toRadians(other.latitude()))
                * Math.pow(Math.sin(east), 2);
    return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(square)));
  }
}
