package org.durumi.publisher.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.record.event.Place;
import org.durumi.record.event.Place.Precision;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.source.Quote;
import org.jspecify.annotations.Nullable;

/** Where a row says it was. Without coordinates the words stand alone, for a person to settle. */
final class PlaceValue {

  private static final String DEGREES = "(-?\\d{1,3}(?:\\.\\d{1,15})?)";
  private static final Pattern POSITION = Pattern.compile(DEGREES + "\\s*[|,; ]\\s*" + DEGREES);

  private final RowValues row;

  PlaceValue(RowValues row) {
    this.row = row;
  }

  @Nullable StatedPlace read() {
    Optional<Quote> words =
        row.words(Field.PLACE)
            .or(() -> row.words(Field.POSITION))
            .or(() -> row.words(Field.LATITUDE))
            .or(() -> row.words(Field.COUNTRY));
    return words.map(quote -> new StatedPlace(quote, place(quote.text()))).orElse(null);
  }

  private @Nullable Place place(String name) {
    Optional<String> both =
        row.cell(Field.POSITION)
            .or(() ->
                row.cell(Field.LATITUDE)
                    .flatMap(lat -> row.cell(Field.LONGITUDE).map(lon -> lat + "|" + lon)));
    if (both.isEmpty()) {
      return null;
    }
    Matcher position = POSITION.matcher(both.get().strip());
    if (position.matches()) {
      double latitude = Double.parseDouble(position.group(1));
      double longitude = Double.parseDouble(position.group(2));
      if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
        return new Place(name, country(), null, latitude, longitude, Precision.TOWN);
      }
    }
    row.unread(Field.POSITION, "so the place has no position");
    return null;
  }

  private @Nullable String country() {
    String cell = row.cell(Field.COUNTRY).orElse("");
    return Arrays.stream(Locale.getISOCountries())
        .filter(code ->
            code.equalsIgnoreCase(cell)
                || Locale.of("", code).getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(cell))
        .findFirst()
        .orElse(null);
  }
}
