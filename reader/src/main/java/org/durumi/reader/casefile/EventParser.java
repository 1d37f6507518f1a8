package org.durumi.reader.casefile;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Origin;
import org.durumi.record.event.Place;
import org.durumi.record.event.Rollup;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.source.Quote;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;

/** Reads what {@link EventJson} writes. */
final class EventParser {

  private static final String[] KEYS = {
    "type",
    "modality",
    "confidence",
    "trigger",
    "evidence",
    "date",
    "place",
    "victims",
    "agents",
    "attribution",
    "offer",
    "codes"
  };
  private static final String[] KEYS_WITH_ORIGIN =
      Stream.concat(Stream.of(KEYS), Stream.of("origin")).toArray(String[]::new);

  private EventParser() {}

  static Event event(JsonPart json) {
    boolean named = json.keys().contains("origin");
    json.with(named ? KEYS_WITH_ORIGIN : KEYS);
    Origin origin = named ? json.get("origin").oneOf(Origin.values(), Origin::code) : Origin.OWN;
    codes(json.get("codes"));
    double confidence = json.get("confidence").decimal().doubleValue();
    List<Quote> evidence = json.list("evidence", JsonPart::quote);
    return json.make(() ->
        new Event(
            type(json.get("type")),
            modality(json.get("modality")),
            confidence,
            json.get("trigger").quote(),
            evidence,
            json.orNull("date", EventParser::date),
            json.orNull("place", EventParser::place),
            json.list("victims", VictimsParser::victims),
            json.list("agents", EventParser::agent),
            json.list("attribution", EventParser::attribution),
            json.orNull("offer", OfferParser::offer),
            origin));
  }

  static Rollup rollup(JsonPart json) {
    boolean placed = json.keys().contains("places");
    if (placed) {
      json.with("type", "count", "date", "places", "evidence");
    } else {
      json.with("type", "count", "date", "evidence");
    }
    StatedCount count = VictimsParser.count(json.get("count"));
    return json.make(() ->
        new Rollup(
            type(json.get("type")),
            count,
            json.orNull("date", EventParser::date),
            placed ? json.list("places", EventParser::place) : List.of(),
            json.list("evidence", JsonPart::quote)));
  }

  static ActType type(JsonPart json) {
    return json.oneOf(ActType.values(), ActType::code);
  }

  static Modality modality(JsonPart json) {
    return json.oneOf(Modality.values(), Modality::code);
  }

  static StatedDate date(JsonPart json) {
    json.with("text", "span", "start", "end", "edtf");
    CalendarDate start = json.orNull("start", EventParser::day);
    CalendarDate end = json.orNull("end", EventParser::day);
    String edtf = json.get("edtf").text();
    Period period = json.make(() -> Edtf.between(start, end, edtf));
    boolean open = start == null && end == null;
    if (!period.edtf().equals(edtf) || (open && !edtf.matches("[0-9X./-]{1,32}"))) {
      throw json.get("edtf").refused("does not say what the start and the end say");
    }
    return new StatedDate(json.words(), period);
  }

  private static CalendarDate day(JsonPart json) {
    return Edtf.date(json.text())
        .orElseThrow(() -> json.refused("is not a date such as 2016-11-30, 2016-11 or 2016"));
  }

  static StatedPlace place(JsonPart json) {
    json.with("text", "span", "name", "country", "geonames", "lat", "lon", "precision");
    Quote words = json.words();
    String name = json.orNull("name", JsonPart::text);
    if (name != null) {
      return new StatedPlace(words, known(json, name));
    }
    for (String key : List.of("country", "geonames", "lat", "lon", "precision")) {
      if (json.orNull(key, part -> part) != null) {
        throw json.get(key).refused("is not null though the place has no name");
      }
    }
    return new StatedPlace(words, null);
  }

  private static Place known(JsonPart json, String name) {
    return json.make(() ->
        new Place(
            name,
            json.orNull("country", EventParser::country),
            json.orNull("geonames", JsonPart::wide),
            json.get("lat").decimal().doubleValue(),
            json.get("lon").decimal().doubleValue(),
            json.get("precision")
                .oneOf(Place.Precision.values(), p -> p.name().toLowerCase(Locale.ROOT))));
  }

  private static String country(JsonPart json) {
    if (!json.text().matches("[A-Z]{2}")) {
      throw json.refused("is not a country's code of two letters");
    }
    return json.text();
  }

  static Agent agent(JsonPart json) {
    json.with("text", "span", "name", "kind");
    return new Agent(
        json.words(),
        json.get("name").text(),
        json.get("kind").oneOf(Agent.Kind.values(), Agent.Kind::code));
  }

  static Attribution attribution(JsonPart json) {
    json.with("text", "span", "via");
    return new Attribution(json.words(), json.list("via", JsonPart::quote));
  }

  /** Codes follow from the type, and other standards change: only their form is looked at. */
  private static void codes(JsonPart json) {
    json.with("huridocs", "acled", "plover");
    for (String key : List.of("huridocs", "acled", "plover")) {
      json.orNull(key, JsonPart::text);
    }
  }
}
