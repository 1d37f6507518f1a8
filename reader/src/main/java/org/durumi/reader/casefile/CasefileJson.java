package org.durumi.reader.casefile;

import static org.durumi.reader.casefile.JsonFields.list;
import static org.durumi.reader.casefile.JsonFields.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.event.Rollup;
import org.durumi.record.source.Report;
import org.durumi.record.time.Period;

/**
 * Writes casefiles as JSON, in the form that {@code docs/casefile.schema.json} defines. Every key
 * is always there: what a report does not say is null or an empty list.
 */
public final class CasefileJson {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  /** One casefile as one line of JSON, without the line end. */
  public String write(Casefile casefile) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      report(json, casefile.report());
      list(json, "events", casefile.events(), EventJson::event);
      list(json, "rollups", casefile.rollups(), CasefileJson::rollup);
      list(json, "warnings", casefile.warnings(), JsonGenerator::writeString);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return UnsafeCharacters.escape(text.toString());
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
    EventJson.count(json, rollup.count());
    EventJson.date(json, rollup.date());
    list(json, "evidence", rollup.evidence(), JsonFields::quote);
    json.writeEndObject();
  }
}
