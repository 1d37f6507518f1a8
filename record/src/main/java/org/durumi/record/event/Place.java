package org.durumi.record.event;

import org.jspecify.annotations.Nullable;

/**
 * A place in the gazetteer.
 *
 * @param name its usual English name
 * @param country ISO 3166-1 alpha-2 code of the country that holds it, or null for a river or
 *     border shared by several
 * @param geonames GeoNames id, or null
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 * @param precision how large an area the words mean
 */
public record Place(
    String name,
    @Nullable String country,
    @Nullable Long geonames,
    double latitude,
    double longitude,
    Precision precision) {

  /** How large an area a place name covers. */
  public enum Precision {
    /** A building, camp, bridge or checkpoint. */
    SITE,
    /** A village, town or city. */
    TOWN,
    /** A county or district. */
    COUNTY,
    /** A province or state. */
    PROVINCE,
    /** A river, border or area across several units. */
    AREA,
    /** A whole country. */
    COUNTRY
  }

  /** Refuses coordinates off the globe. */
  public Place {
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("not on the globe: " + latitude + ", " + longitude);
    }
  }
}
