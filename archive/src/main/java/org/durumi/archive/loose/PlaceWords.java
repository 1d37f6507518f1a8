package org.durumi.archive.loose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.durumi.linker.telling.Teller;
import org.durumi.reader.place.Gazetteer;
import org.durumi.record.event.Place;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;
import org.jspecify.annotations.Nullable;

/** Knows which place a casefile means, be it by coordinates or by words alone. */
final class PlaceWords {

  private static final Set<Place.Precision> WIDE =
      Set.of(Place.Precision.PROVINCE, Place.Precision.AREA, Place.Precision.COUNTRY);

  private final Gazetteer gazetteer = Gazetteer.standard();

  /** The place, or null where there is none or nobody knows it. */
  @Nullable Place place(JsonNode json, Teller teller) {
    String name = LooseJson.text(json, "name");
    String country = LooseJson.text(json, "country");
    if (name != null && json.path("lat").isNumber() && json.path("lon").isNumber()) {
      return stated(json, name, country);
    }
    String words = LooseJson.text(json, "text");
    if (words == null) {
      return country == null ? null : country(country);
    }
    Place named = best(gazetteer.named(words), country);
    if (named != null) {
      return named;
    }
    Place mentioned = best(mentioned(words, teller), country);
    return mentioned != null || country == null ? mentioned : country(country);
  }

  private static @Nullable Place stated(JsonNode json, String name, @Nullable String country) {
    double north = json.path("lat").asDouble();
    double east = json.path("lon").asDouble();
    if (Math.abs(north) > 90 || Math.abs(east) > 180) {
      return null;
    }
    Long geonames = json.path("geonames").isNumber() ? (Long) json.path("geonames").asLong() : null;
    Place.Precision precision =
        LooseJson.coded(json, "precision", Place.Precision.class, Place.Precision.TOWN);
    return new Place(name, country, geonames, north, east, precision);
  }

  /** The places inside words such as "a hideout outside the city of ...". */
  private List<Place> mentioned(String words, Teller teller) {
    ReportText text = ReportText.of(teller.text().isEmpty() ? words : teller.text());
    Report report =
        new Report(teller.report(), null, null, null, "und", teller.title(), "0".repeat(64), text);
    return gazetteer.in(report).readAll(words).stream()
        .flatMap(mention -> mention.value().stream())
        .toList();
  }

  /** The first of the narrowest in the country, if the country is said. */
  private static @Nullable Place best(List<Place> places, @Nullable String country) {
    Optional<Place> inside =
        places.stream()
            .filter(p -> country == null || p.country() == null || country.equals(p.country()))
            .min(Comparator.comparing(p -> WIDE.contains(p.precision())));
    return inside.orElse(null);
  }

  private @Nullable Place country(String code) {
    String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH).replaceAll(" ?\\(.*", "");
    return best(
        gazetteer.named(name).stream()
            .filter(p -> p.precision() == Place.Precision.COUNTRY)
            .toList(),
        code);
  }
}
