package org.durumi.linker.tally;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.durumi.linker.count.Region;
import org.durumi.record.event.Place;
import org.durumi.record.event.Place.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Where places lie within each other. A building may be in any town of its province, and a river in
 * any of its country: their regions are the province and the country.
 */
public final class Regions {

  /** Countries alone hold other places: nobody knows which province a town is in. */
  public static final Regions OF_COUNTRIES = new Regions(place -> null);

  private final Function<Place, @Nullable String> provinceOf;

  private Regions(Function<Place, @Nullable String> provinceOf) {
    this.provinceOf = provinceOf;
  }

  /**
   * Countries hold provinces, and these their towns.
   *
   * @param provinceOf the name of the province that holds a place, or null where nobody knows
   */
  public static Regions of(Function<Place, @Nullable String> provinceOf) {
    return new Regions(provinceOf);
  }

  /** The path to a place, or to the smallest known region that surely holds it. */
  public Region of(@Nullable Place place) {
    String country = place == null ? null : place.country();
    if (place == null || country == null) {
      return Region.UNKNOWN;
    }
    if (place.precision() == Precision.COUNTRY || place.precision() == Precision.AREA) {
      return Region.of(country);
    }
    if (place.precision() == Precision.PROVINCE) {
      return Region.of(country, place.name());
    }
    Stream<String> above = Stream.concat(Stream.of(country), province(place));
    boolean site = place.precision() == Precision.SITE;
    return new Region(Stream.concat(above, site ? Stream.of() : Stream.of(place.name())).toList());
  }

  private Stream<String> province(Place place) {
    String province = provinceOf.apply(place);
    return province == null ? Stream.of() : Stream.of(province);
  }

  /**
   * Where something was that is told several times: the place told most often among the narrowest,
   * or what they have in common.
   */
  Region of(List<Place> told) {
    List<Region> regions = told.stream().map(this::of).filter(r -> !r.path().isEmpty()).toList();
    List<Region> narrowest =
        regions.stream()
            .filter(r -> regions.stream().noneMatch(o -> !o.equals(r) && r.holds(o)))
            .toList();
    long most = narrowest.stream().mapToLong(r -> times(narrowest, r)).max().orElse(0);
    return narrowest.stream()
        .filter(r -> times(narrowest, r) == most)
        .distinct()
        .reduce(Regions::common)
        .orElse(Region.UNKNOWN);
  }

  private static long times(List<Region> in, Region region) {
    return in.stream().filter(region::equals).count();
  }

  private static Region common(Region one, Region other) {
    int n = 0;
    while (n < Math.min(one.path().size(), other.path().size())
        && one.path().get(n).equals(other.path().get(n))) {
      n++;
    }
    return new Region(one.path().subList(0, n));
  }
}
