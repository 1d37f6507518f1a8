package org.durumi.publisher.release;

import org.durumi.record.event.Place.Precision;
import org.jspecify.annotations.Nullable;

/**
 * A place, already as coarse as it must be.
 *
 * @param name its usual English name
 * @param country ISO 3166-1 alpha-2 code, or null for a border shared by several
 * @param province the first-level unit that holds it, in English, or null where it is unknown or
 *     the place is a country
 * @param geonames GeoNames id, or null
 * @param latitude degrees north of the middle of what {@code precision} says
 * @param longitude degrees east of it
 * @param precision how large an area is meant; never finer than the gate allows
 */
public record ReleasedPlace(
    String name,
    @Nullable String country,
    @Nullable String province,
    @Nullable Long geonames,
    double latitude,
    double longitude,
    Precision precision) {}
