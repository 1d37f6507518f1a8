package org.durumi.reader.casefile;

import static org.durumi.reader.casefile.JsonFields.list;
import static org.durumi.reader.casefile.JsonFields.number;
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
    date(json, event.date());
    place(json, event.place());
    list(json, "victims", event.victims(), EventJson::victims);
    list(json, "agents", event.agents(), EventJson::agent);
    list(json, "attribution", event.attribution(), EventJson::attribution);
    offer(json, event.offer());
    codes(json, event.type());
    json.writeEndObject();
  }

  static void date(JsonGenerator json, @Nullable StatedDate date) throws IOException {
    if (date == null) {
      json.writeNullField("date");
      return;
    }
    json.writeObjectFieldStart("date");
    words(json, date.words());
    text(json, "start", iso(date.period().start()));
    text(json, "end", iso(date.period().end()));
    text(json, "edtf", date.period().edtf());
    json.writeEndObject();
  }

  private static void place(JsonGenerator json, @Nullable StatedPlace stated) throws IOException {
    if (stated == null) {
      json.writeNullField("place");
      return;
    }
    Place place = stated.place();
    json.writeObjectFieldStart("place");
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

  private static void victims(JsonGenerator json, Victims victims) throws IOException {
    json.writeStartObject();
    words(json, victims.words());
    text(json, "description", victims.description());
    count(json, victims.count());
    Boolean children = victims.children();
    if (children == null) {
      json.writeNullField("children");
    } else {
      json.writeBooleanField("children", children);
    }
    list(json, "names", victims.names(), JsonFields::quote);
    json.writeEndObject();
  }

  static void count(JsonGenerator json, @Nullable StatedCount stated) throws IOException {
    if (stated == null) {
      json.writeNullField("count");
      return;
    }
    Integer min = stated.count().min();
    Integer max = stated.count().max();
    json.writeObjectFieldStart("count");
    words(json, stated.words());
    number(json, "min", min == null ? null : BigDecimal.valueOf(min));
    number(json, "max", max == null ? null : BigDecimal.valueOf(max));
    json.writeBooleanField("approximate", stated.count().approximate());
    json.writeEndObject();
  }

  private static void agent(JsonGenerator json, Agent agent) throws IOException {
    json.writeStartObject();
    words(json, agent.words());
    text(json, "name", agent.name());
    text(json, "kind", agent.kind().code());
    json.writeEndObject();
  }

  private static void attribution(JsonGenerator json, Attribution source) throws IOException {
    json.writeStartObject();
    words(json, source.words());
    list(json, "via", source.via(), JsonFields::quote);
    json.writeEndObject();
  }

  private static void offer(JsonGenerator json, @Nullable Offer offer) throws IOException {
    if (offer == null) {
      json.writeNullField("offer");
      return;
    }
    json.writeObjectFieldStart("offer");
    words(json, offer.words());
    sum(json, offer.sum());
    Offer.Equivalent equivalent = offer.equivalent();
    if (equivalent == null) {
      json.writeNullField("stated_equivalent");
    } else {
      json.writeObjectFieldStart("stated_equivalent");
      words(json, equivalent.words());
      sum(json, equivalent.sum());
      json.writeBooleanField("approximate", equivalent.approximate());
      json.writeEndObject();
    }
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
