package org.durumi.publisher.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.durumi.publisher.export.sheet.Codes;
import org.durumi.publisher.release.Coverage;
import org.durumi.publisher.release.CoveredMonth;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.publisher.release.Shown;
import org.durumi.publisher.release.Table;
import org.durumi.publisher.release.TableCell;
import org.durumi.record.event.Count;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Our own JSON of a release. Every key is always there: what nobody knows is {@code null}, what
 * stays inside is {@code {"withheld":true}}.
 */
final class JsonForm {

  /** The number of this form; a reader refuses another. */
  static final int FORM = 2;

  static final String WITHHELD = "withheld";

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonForm() {}

  /** Writes JSON on one line, or several where the writing ends lines. */
  static String json(Writing writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      writing.to(json);
    } catch (IOException e) {
      throw new UncheckedIOException("a text takes what is written", e);
    }
    return UnsafeCharacters.escape(text.toString());
  }

  /** Writes something. */
  interface Writing {

    void to(JsonGenerator json) throws IOException;
  }

  static void head(JsonGenerator json, Release release) throws IOException {
    Coverage coverage = release.coverage();
    json.writeStartObject();
    json.writeNumberField("form", FORM);
    json.writeNumberField("number", release.number());
    json.writeStringField("title", release.title());
    json.writeStringField("office", release.office());
    json.writeStringField("day", release.day().toString());
    json.writeStringField("audience", release.audience().code());
    json.writeObjectFieldStart("coverage");
    json.writeStringField("first", coverage.first().toString());
    json.writeStringField("last", coverage.last().toString());
    json.writeNumberField("reports", coverage.reports());
    json.writeNumberField("incidents", coverage.incidents());
    json.writeStringField("selection", coverage.selection());
    json.writeFieldName("notes");
    strings(json, coverage.notes());
    json.writeArrayFieldStart("months");
    for (CoveredMonth month : coverage.months()) {
      json.writeStartObject();
      json.writeStringField("month", month.month().toString());
      json.writeNumberField("reports", month.reports());
      json.writeFieldName("began");
      strings(json, month.began());
      json.writeFieldName("ended");
      strings(json, month.ended());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeNumberField("incidents", release.incidents().size());
    json.writeNumberField("tables", release.tables().size());
    json.writeEndObject();
  }

  static void table(JsonGenerator json, Table table) throws IOException {
    json.writeStartObject();
    json.writeStringField("table", table.name());
    json.writeStringField("measure", table.measure().code());
    json.writeFieldName("by");
    strings(json, table.dimensions());
    json.writeArrayFieldStart("cells");
    for (TableCell cell : table.cells()) {
      json.writeStartObject();
      json.writeFieldName("at");
      strings(json, cell.at());
      shown(json, "value", cell.value(), JsonGenerator::writeNumber);
      json.writeArrayFieldStart("incidents");
      for (int number : cell.incidents()) {
        json.writeNumber(number);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static void incident(JsonGenerator json, ReleasedIncident incident) throws IOException {
    json.writeStartObject();
    fields(json, incident);
    json.writeEndObject();
  }

  static void fields(JsonGenerator json, ReleasedIncident incident) throws IOException {
    json.writeNumberField("number", incident.number());
    json.writeStringField("type", incident.type().code());
    json.writeStringField("modality", incident.modality().code());
    shown(json, "when", incident.when(), JsonForm::when);
    shown(json, "place", incident.place(), JsonForm::place);
    shown(json, "people", incident.people(), JsonForm::people);
    shown(json, "best", incident.best(), JsonGenerator::writeNumber);
    shown(json, "children", incident.children(), JsonGenerator::writeBoolean);
    shown(json, "agents", incident.agents(), JsonForm::strings);
    shown(json, "outcome", incident.outcome(), JsonGenerator::writeString);
    shown(json, "origins", incident.origins(), JsonGenerator::writeNumber);
    shown(json, "sources", incident.sources(), JsonForm::strings);
  }

  private interface Value<T> {

    void to(JsonGenerator json, T value) throws IOException;
  }

  private static <T> void shown(JsonGenerator json, String key, Shown<T> shown, Value<T> value)
      throws IOException {
    json.writeFieldName(key);
    switch (shown) {
      case Shown.Told<T> it -> value.to(json, it.value());
      case Shown.Unknown<T> _ -> json.writeNull();
      case Shown.Withheld<T> _ -> {
        json.writeStartObject();
        json.writeBooleanField(WITHHELD, true);
        json.writeEndObject();
      }
    }
  }

  private static void when(JsonGenerator json, Period when) throws IOException {
    json.writeStartObject();
    json.writeStringField("edtf", when.edtf());
    date(json, "start", when.start());
    date(json, "end", when.end());
    json.writeEndObject();
  }

  private static void date(JsonGenerator json, String key, @Nullable CalendarDate date)
      throws IOException {
    json.writeStringField(key, date == null ? null : date.toString());
  }

  private static void place(JsonGenerator json, ReleasedPlace place) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", place.name());
    json.writeStringField("country", place.country());
    json.writeStringField("province", place.province());
    json.writeFieldName("geonames");
    Long geonames = place.geonames();
    if (geonames == null) {
      json.writeNull();
    } else {
      json.writeNumber(geonames.longValue());
    }
    json.writeNumberField("latitude", place.latitude());
    json.writeNumberField("longitude", place.longitude());
    json.writeStringField("precision", Codes.of(place.precision()));
    json.writeEndObject();
  }

  private static void people(JsonGenerator json, Count people) throws IOException {
    json.writeStartObject();
    number(json, "min", people.min());
    number(json, "max", people.max());
    json.writeBooleanField("about", people.approximate());
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String key, @Nullable Integer number)
      throws IOException {
    json.writeFieldName(key);
    if (number == null) {
      json.writeNull();
    } else {
      json.writeNumber(number.intValue());
    }
  }

  private static void strings(JsonGenerator json, List<String> items) throws IOException {
    json.writeStartArray();
    for (String item : items) {
      json.writeString(item);
    }
    json.writeEndArray();
  }
}
