package org.durumi.reader.review;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.durumi.reader.place.Gazetteer;
import org.durumi.record.event.Place;
import org.durumi.record.review.RefusedDecision;

/**
 * A place as a person types it: a name, and after a comma, where several bear it, which one.
 *
 * @param name what to look for in the report
 * @param places those meant; empty where the gazetteer knows none
 */
record TypedPlace(String name, List<Place> places) {

  private static final int MOST_SHOWN = 12;

  /**
   * Reads {@code Dandong}, {@code Jilin, CN}, {@code Jilin, province} or {@code Jilin, 2036500}.
   *
   * @throws RefusedDecision if several places are meant, with a list of them
   */
  static TypedPlace read(String typed, Gazetteer gazetteer) {
    List<Place> all = gazetteer.named(typed);
    int comma = typed.lastIndexOf(',');
    String name = typed;
    if (all.isEmpty() && comma > 0) {
      List<Place> named = gazetteer.named(typed.substring(0, comma).strip());
      String which = typed.substring(comma + 1).strip();
      all = named.stream().filter(fits(which)).toList();
      if (!named.isEmpty() && all.isEmpty()) {
        throw new RefusedDecision(
            "None of the places of that name fits what follows the comma in place; write one of "
                + shown(named)
                + ".");
      }
      name = named.isEmpty() ? typed : typed.substring(0, comma).strip();
    }
    if (all.size() > 1) {
      throw new RefusedDecision(
          "The name in place has several places; write it with a comma and which one: "
              + shown(all)
              + ".");
    }
    return new TypedPlace(name, all);
  }

  private static Predicate<Place> fits(String which) {
    String code = which.toUpperCase(Locale.ROOT);
    return place ->
        code.equals(place.country())
            || code.equals(place.precision().name())
            || which.equals(number(place));
  }

  private static String shown(List<Place> places) {
    String list =
        places.stream()
            .limit(MOST_SHOWN)
            .map(place ->
                "%s, %s (%s%s)"
                    .formatted(
                        place.name(),
                        number(place),
                        place.precision().name().toLowerCase(Locale.ROOT),
                        place.country() == null ? "" : " in " + place.country()))
            .collect(Collectors.joining("; "));
    int more = places.size() - MOST_SHOWN;
    return more > 0 ? list + "; and " + more + " more" : list;
  }

  /** What tells a place from all others: its GeoNames id, or its coordinates. */
  static String number(Place place) {
    return place.geonames() != null
        ? place.geonames().toString()
        : place.latitude() + "/" + place.longitude();
  }
}
