package org.durumi.publisher.clearing;

import java.util.Optional;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.record.event.Place;
import org.durumi.record.event.Place.Precision;

/** Makes places coarser: a village or a building becomes its province, and so does a county. */
public final class Coarsening {

  /** From so many inhabitants on a town is as wide as a county. */
  private static final long CITY = 30_000;

  private final Ground ground;

  /** By what is known of places. */
  public Coarsening(Ground ground) {
    this.ground = ground;
  }

  /** The place as it is, for readers who may have it. */
  ReleasedPlace exact(Place place) {
    return new ReleasedPlace(
        place.name(),
        place.country(),
        place.precision() == Precision.COUNTRY || place.precision() == Precision.AREA
            ? null
            : ground.provinceOf(place).map(Place::name).orElse(null),
        place.geonames(),
        place.latitude(),
        place.longitude(),
        place.precision());
  }

  /** Tells whether a place is smaller than a county. */
  public boolean isBelowCounty(Place place) {
    return switch (place.precision()) {
      case SITE -> true;
      case TOWN -> ground.populationOf(place) < CITY;
      default -> false;
    };
  }

  /** The same of one that is to leave. */
  public boolean isBelowCounty(ReleasedPlace place) {
    return isBelowCounty(place(place));
  }

  /** The place, or its province where it is smaller than a county; none where that is unknown. */
  Optional<ReleasedPlace> county(Place place) {
    return isBelowCounty(place) ? province(place) : Optional.of(exact(place));
  }

  /** The province that holds a place; the place itself where it is as wide. */
  Optional<ReleasedPlace> province(Place place) {
    return switch (place.precision()) {
      case PROVINCE, COUNTRY, AREA -> Optional.of(exact(place));
      default -> ground.provinceOf(place).map(this::exact);
    };
  }

  /** The next coarser place; none beyond the province. */
  public Optional<ReleasedPlace> coarser(ReleasedPlace place) {
    return switch (place.precision()) {
      case PROVINCE, COUNTRY, AREA -> Optional.empty();
      default -> province(place(place));
    };
  }

  private static Place place(ReleasedPlace place) {
    return new Place(
        place.name(),
        place.country(),
        place.geonames(),
        place.latitude(),
        place.longitude(),
        place.precision());
  }
}
