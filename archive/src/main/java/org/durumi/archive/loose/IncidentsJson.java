package org.durumi.archive.loose;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.telling.Telling;

/** Incidents as JSON: which events of which reports, and which reports rest on one origin. */
public final class IncidentsJson {

  private IncidentsJson() {}

  /** All of them as one JSON object, for people to look at. */
  public static String write(List<Incident> incidents) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeArrayFieldStart("incidents");
      for (Incident incident : incidents) {
        write(json, incident);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out + "\n";
  }

  /** One of them as a line of JSON, without the line end. */
  public static String line(Incident incident) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      write(json, incident);
    }
    return out.toString();
  }

  private static void write(JsonGenerator json, Incident incident) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", incident.id());
    json.writeArrayFieldStart("tellings");
    for (Telling telling : incident.tellings()) {
      json.writeStartObject();
      json.writeStringField("report", telling.teller().report());
      json.writeNumberField("event", telling.number());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("roots");
    for (List<String> root : incident.roots()) {
      json.writeStartArray();
      for (String report : root) {
        json.writeString(report);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
