package org.durumi.desk.reading;

import java.util.Locale;
import org.durumi.desk.page.Words;
import org.durumi.desk.said.SaidWords;
import org.durumi.reader.place.Gazetteer;
import org.durumi.reader.review.PlaceName;
import org.durumi.record.event.Place;

/**
 * A place that is offered while a person types.
 *
 * @param typed what goes into the field, so that no other place is meant
 * @param shown the name looked for, what it is, and its country
 */
public record PlaceChoice(String typed, String shown) {

  private static final int LATIN = 0x80;

  static PlaceChoice of(Gazetteer.Named named, Gazetteer gazetteer, Words words) {
    Place place = named.place();
    String kind =
        words.of("reading.precision." + place.precision().name().toLowerCase(Locale.ROOT));
    String country = place.country();
    // Names in Latin letters are looked up without accents and blanks, which nobody likes to read.
    boolean latin = named.name().chars().allMatch(letter -> letter < LATIN);
    String name = latin ? place.name() : named.name();
    String shown =
        country == null || place.precision() == Place.Precision.COUNTRY
            ? words.of("reading.suggestion", name, kind)
            : words.of(
                "reading.suggestion.in", named.name(), kind, new SaidWords(words).country(country));
    return new PlaceChoice(PlaceName.of(place, gazetteer), shown);
  }
}
