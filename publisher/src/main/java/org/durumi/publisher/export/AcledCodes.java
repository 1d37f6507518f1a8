package org.durumi.publisher.export;

import com.ibm.icu.util.Region;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Place.Precision;
import org.jspecify.annotations.Nullable;

/** ACLED's codes and words for values of ours; none where none fits. */
final class AcledCodes {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** ACLED's own names where the usual English one differs. */
  private static final Map<String, String> NAMES = Map.of("MM", "Myanmar", "HK", "Hong Kong");

  /** The United Nations' areas that are one with a region of ACLED's. */
  private static final Map<String, String> REGIONS =
      Map.of("030", "East Asia", "035", "Southeast Asia");

  private AcledCodes() {}

  /** Event type and sub-event type, with a slash between. */
  static Optional<String> type(ActType type) {
    return type == ActType.FORCED_REPATRIATION
        ? Optional.of("Strategic developments/Other")
        : type.acled();
  }

  static boolean isDeath(ActType type) {
    return type == ActType.KILLING || type == ActType.DEATH_IN_CUSTODY;
  }

  /** 1 to 3, or 0 where ACLED has none so coarse. */
  static int geoPrecision(Precision precision) {
    return switch (precision) {
      case SITE, TOWN -> 1;
      case COUNTY -> 2;
      case PROVINCE, AREA -> 3;
      case COUNTRY -> 0;
    };
  }

  /** The numeric code of ISO 3166-1, without leading zeros as ACLED writes it. */
  static String iso(@Nullable String country) {
    return isCountry(country) ? Integer.toString(Region.getInstance(country).getNumericCode()) : "";
  }

  static String country(@Nullable String country) {
    return isCountry(country)
        ? NAMES.getOrDefault(country, Locale.of("", country).getDisplayCountry(Locale.ENGLISH))
        : "";
  }

  /** ACLED's region, where it is one with an area of the United Nations. */
  static String region(@Nullable String country) {
    if (!isCountry(country)) {
      return "";
    }
    Region area = Region.getInstance(country).getContainingRegion(Region.RegionType.SUBCONTINENT);
    return area == null ? "" : REGIONS.getOrDefault(area.toString(), "");
  }

  private static boolean isCountry(@Nullable String country) {
    return country != null && COUNTRIES.contains(country);
  }
}
