package org.durumi.reader.casefile;

import static org.durumi.reader.casefile.JsonFields.list;
import static org.durumi.reader.casefile.JsonFields.orNull;
import static org.durumi.reader.casefile.JsonFields.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.event.Event;
import org.durumi.record.event.Rollup;
import org.durumi.record.source.Report;
import org.durumi.record.source.ReportText;
import org.durumi.record.time.Period;

/**
 * Writes casefiles as JSON and reads them back, in the form that {@code docs/casefile.schema.json}
 * defines. Every key is always there: what a report does not say is null or an empty list. Only the
 * places of a total are left out where it names none, as totals once had no such key, and the
 * origin of an event where no second reader proposed it.
 */
public final class CasefileJson {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  /** One casefile as one line of JSON, without the line end. */
  public String write(Casefile casefile) {
    return write(casefile, CasefileJson::casefile);
  }

  /** One event as a line of JSON, in the form it has within a casefile. */
  public String writeEvent(Event event) {
    return write(event, EventJson::event);
  }

  /** One total as a line of JSON, in the form it has within a casefile. */
  public String writeRollup(Rollup rollup) {
    return write(rollup, CasefileJson::rollup);
  }

  /**
   * Reads what {@link #write} wrote. Numbers come back equal to the precision written: a confidence
   * to 4 decimals, a coordinate to 6.
   *
   * @param json one casefile
   * @param text the text of its report, which every quote must point into
   * @throws UnreadableCasefile if the JSON is no casefile or quotes words that the text does not
   *     have there
   */
  public Casefile read(String json, ReportText text) {
    return CasefileParser.casefile(CasefileParser.tree(json), text);
  }

  /**
   * Reads one event from its JSON object.
   *
   * @throws UnreadableCasefile as {@link #read} does
   */
  public Event readEvent(JsonNode json, ReportText text) {
    return EventParser.event(JsonPart.of(json, "event", text));
  }

  /**
   * Reads one event from what {@link #writeEvent} wrote.
   *
   * @throws UnreadableCasefile as {@link #read} does
   */
  public Event readEvent(String json, ReportText text) {
    return readEvent(CasefileParser.tree(json), text);
  }

  /**
   * Reads one total from its JSON object.
   *
   * @throws UnreadableCasefile as {@link #read} does
   */
  public Rollup readRollup(JsonNode json, ReportText text) {
    return EventParser.rollup(JsonPart.of(json, "rollup", text));
  }

  /** Writes one value as a line of JSON. */
  static <T> String write(T value, JsonFields.Part<T> part) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      part.write(json, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return UnsafeCharacters.escape(text.toString());
  }

  private static void casefile(JsonGenerator json, Casefile casefile) throws IOException {
    json.writeStartObject();
    report(json, casefile.report());
    list(json, "events", casefile.events(), EventJson::event);
    list(json, "rollups", casefile.rollups(), CasefileJson::rollup);
    list(json, "warnings", casefile.warnings(), JsonGenerator::writeString);
    json.writeEndObject();
  }

  private static void report(JsonGenerator json, Report report) throws IOException {
    json.writeObjectFieldStart("report");
    text(json, "id", report.id());
    text(json, "url", report.url());
    text(json, "outlet", report.outlet());
    Period published = report.published();
    text(json, "published", published == null ? null : published.edtf());
    text(json, "language", report.language());
    text(json, "title", report.title());
    text(json, "sha256", report.sha256());
    json.writeEndObject();
  }

  private static void rollup(JsonGenerator json, Rollup rollup) throws IOException {
    json.writeStartObject();
    text(json, "type", rollup.type().code());
    orNull(json, "count", rollup.count(), EventJson::count);
    orNull(json, "date", rollup.date(), EventJson::date);
    if (!rollup.places().isEmpty()) {
      list(json, "places", rollup.places(), EventJson::place);
    }
    list(json, "evidence", rollup.evidence(), JsonFields::quote);
    json.writeEndObject();
  }
}
