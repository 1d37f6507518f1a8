package org.durumi.reader.casefile;

import static org.durumi.reader.casefile.JsonFields.list;
import static org.durumi.reader.casefile.JsonFields.number;
import static org.durumi.reader.casefile.JsonFields.orNull;
import static org.durumi.reader.casefile.JsonFields.plain;
import static org.durumi.reader.casefile.JsonFields.quote;
import static org.durumi.reader.casefile.JsonFields.text;
import static org.durumi.reader.casefile.JsonFields.words;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Event;
import org.durumi.record.event.Money;
import org.durumi.record.event.Offer;
import org.durumi.record.event.Origin;
import org.durumi.record.event.Place;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.durumi.record.time.CalendarDate;
import org.jspecify.annotations.Nullable;

/** Writes one event: each part null where the report does not say it. */
final class EventJson {

  private EventJson() {}

  static void event(JsonGenerator json, Event event) throws IOException {
    json.writeStartObject();
    text(json, "type", event.type().code());
    text(json, "modality", event.modality().code());
    json.writeNumberField("confidence", plain(event.confidence(), 4));
    json.writeFieldName("trigger");
    quote(json, event.trigger());
    list(json, "evidence", event.evidence(), JsonFields::quote);
    orNull(json, "date", event.date(), EventJson::date);
    orNull(json, "place", event.place(), EventJson::place);
    list(json, "victims", event.victims(), EventJson::victims);
    list(json, "agents", event.agents(), EventJson::agent);
    list(json, "attribution", event.attribution(), EventJson::attribution);
    orNull(json, "offer", event.offer(), EventJson::offer);
    codes(json, event.type());
    if (event.origin() != Origin.OWN) {
      text(json, "origin", event.origin().code());
    }
    json.writeEndObject();
  }

  static void date(JsonGenerator json, StatedDate date) throws IOException {
    json.writeStartObject();
    words(json, date.words());
    text(json, "start", iso(date.period().start()));
    text(json, "end", iso(date.period().end()));
    text(json, "edtf", date.period().edtf());
    json.writeEndObject();
  }

  static void place(JsonGenerator json, StatedPlace stated) throws IOException {
    Place place = stated.place();
    json.writeStartObject();
    words(json, stated.words());
    text(json, "name", place == null ? null : place.name());
    text(json, "country", place == null ? null : place.country());
    Long geonames = place == null ? null : place.geonames();
    number(json, "geonames", geonames == null ? null : BigDecimal.valueOf(geonames));
    number(json, "lat", place == null ? null : plain(place.latitude(), 6));
    number(json, "lon", place == null ? null : plain(place.longitude(), 6));
    text(
        json,
        "precision",
        place == null ? null : place.precision().name().toLowerCase(Locale.ROOT));
    json.writeEndObject();
  }

  static void victims(JsonGenerator json, Victims victims) throws IOException {
    json.writeStartObject();
    words(json, victims.words());
    text(json, "description", victims.description());
    orNull(json, "count", victims.count(), EventJson::count);
    orNull(json, "children", victims.children(), JsonGenerator::writeBoolean);
    list(json, "names", victims.names(), JsonFields::quote);
    json.writeEndObject();
  }

  static void count(JsonGenerator json, StatedCount stated) throws IOException {
    Integer min = stated.count().min();
    Integer max = stated.count().max();
    json.writeStartObject();
    words(json, stated.words());
    number(json, "min", min == null ? null : BigDecimal.valueOf(min));
    number(json, "max", max == null ? null : BigDecimal.valueOf(max));
    json.writeBooleanField("approximate", stated.count().approximate());
    json.writeEndObject();
  }

  static void agent(JsonGenerator json, Agent agent) throws IOException {
    json.writeStartObject();
    words(json, agent.words());
    text(json, "name", agent.name());
    text(json, "kind", agent.kind().code());
    json.writeEndObject();
  }

  static void attribution(JsonGenerator json, Attribution source) throws IOException {
    json.writeStartObject();
    words(json, source.words());
    list(json, "via", source.via(), JsonFields::quote);
    json.writeEndObject();
  }

  static void offer(JsonGenerator json, Offer offer) throws IOException {
    json.writeStartObject();
    words(json, offer.words());
    sum(json, offer.sum());
    orNull(json, "stated_equivalent", offer.equivalent(), EventJson::equivalent);
    json.writeEndObject();
  }

  private static void equivalent(JsonGenerator json, Offer.Equivalent equivalent)
      throws IOException {
    json.writeStartObject();
    words(json, equivalent.words());
    sum(json, equivalent.sum());
    json.writeBooleanField("approximate", equivalent.approximate());
    json.writeEndObject();
  }

  private static void sum(JsonGenerator json, @Nullable Money sum) throws IOException {
    number(json, "amount", sum == null ? null : sum.amount());
    text(json, "currency", sum == null ? null : sum.currency());
  }

  private static void codes(JsonGenerator json, ActType type) throws IOException {
    json.writeObjectFieldStart("codes");
    text(json, "huridocs", type.huridocs().orElse(null));
    text(json, "acled", type.acled().orElse(null));
    text(json, "plover", type.plover().orElse(null));
    json.writeEndObject();
  }

  private static @Nullable String iso(@Nullable CalendarDate date) {
    return date == null ? null : date.toString();
  }
}
