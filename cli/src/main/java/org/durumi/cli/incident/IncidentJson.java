package org.durumi.cli.incident;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.durumi.archive.IncidentFile;
import org.durumi.archive.LinkedEvents;
import org.durumi.archive.store.IncidentRow;
import org.durumi.linker.match.Score;
import org.durumi.linker.root.Edge;
import org.durumi.record.linkage.LinkDecision;
import org.durumi.record.linkage.TellingId;
import org.jspecify.annotations.Nullable;

/** Incidents as JSON, key by key; a key is always there, with null where nothing is known. */
final class IncidentJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;

  private IncidentJson(JsonGenerator out) {
    this.out = out;
  }

  /** Writes what stands within one object. */
  private interface Content {
    void write(IncidentJson json) throws IOException;
  }

  /** Those found, how many there are, and which events they are of. */
  static String list(List<IncidentRow> rows, int count, LinkedEvents events) {
    return object(json -> {
      json.rows(rows);
      json.out.writeNumberField("count", count);
      json.out.writeStringField("events", code(events));
    });
  }

  /** Some incidents. */
  static String list(List<IncidentRow> rows) {
    return object(json -> json.rows(rows));
  }

  /** What linking gave. */
  static String counts(int incidents, int several, LinkedEvents events) {
    return object(json -> {
      json.out.writeNumberField("incidents", incidents);
      json.out.writeNumberField("several_tellings", several);
      json.out.writeStringField("events", code(events));
    });
  }

  /** All about an incident. */
  static String file(IncidentFile file) {
    return object(json -> {
      json.row(file.row());
      json.told(file);
      json.roots(file);
      json.links(file);
      json.decisions(file);
    });
  }

  private static String object(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text).useDefaultPrettyPrinter()) {
      out.writeStartObject();
      content.write(new IncidentJson(out));
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  private static String code(LinkedEvents events) {
    return events.name().toLowerCase(Locale.ROOT);
  }

  private void rows(List<IncidentRow> rows) throws IOException {
    out.writeArrayFieldStart("incidents");
    for (IncidentRow row : rows) {
      out.writeStartObject();
      row(row);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void row(IncidentRow row) throws IOException {
    out.writeStringField("id", row.id());
    out.writeStringField("oldest", row.oldest().toString());
    out.writeStringField("type", row.type());
    out.writeStringField("place", row.place());
    out.writeStringField("country", row.country());
    out.writeStringField("first_day", row.firstDay());
    out.writeStringField("last_day", row.lastDay());
    out.writeNumberField("telling_count", row.tellings());
    out.writeNumberField("root_count", row.roots());
    number("least", row.least());
    number("most", row.most());
  }

  private void number(String key, @Nullable Integer value) throws IOException {
    if (value == null) {
      out.writeNullField(key);
    } else {
      out.writeNumberField(key, value);
    }
  }

  private void told(IncidentFile file) throws IOException {
    out.writeArrayFieldStart("tellings");
    for (IncidentFile.Told told : file.told()) {
      out.writeStartObject();
      telling(told.id());
      out.writeNumberField("root", told.root());
      out.writeStringField("outlet", told.report().outlet());
      out.writeStringField("published", told.report().published());
      out.writeStringField("type", told.event().type());
      out.writeStringField("modality", told.event().modality());
      out.writeStringField("state", told.event().state());
      out.writeStringField("first_day", told.event().firstDay());
      out.writeStringField("last_day", told.event().lastDay());
      out.writeStringField("place", told.event().place());
      out.writeStringField("people", told.event().people());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void telling(TellingId id) throws IOException {
    out.writeNumberField("report", id.report());
    out.writeNumberField("event", id.event());
  }

  private void roots(IncidentFile file) throws IOException {
    out.writeArrayFieldStart("roots");
    for (List<String> root : file.roots().roots()) {
      out.writeStartArray();
      for (String report : root) {
        out.writeNumber(Long.parseLong(report));
      }
      out.writeEndArray();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("ties");
    for (Edge edge : file.roots().edges()) {
      out.writeStartObject();
      out.writeNumberField("from", Long.parseLong(edge.from()));
      out.writeNumberField("to", Long.parseLong(edge.to()));
      out.writeStringField("reason", edge.reason().name().toLowerCase(Locale.ROOT));
      out.writeStringField("origin", edge.origin());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void links(IncidentFile file) throws IOException {
    out.writeArrayFieldStart("links");
    for (IncidentFile.Link link : file.links()) {
      out.writeStartObject();
      out.writeStringField("first", link.pair().first().toString());
      out.writeStringField("second", link.pair().second().toString());
      out.writeNumberField("prior", link.score().prior());
      out.writeNumberField("bits", link.score().bits());
      out.writeArrayFieldStart("weights");
      for (Score.Weight weight : link.score().weights()) {
        out.writeStartObject();
        out.writeStringField("field", weight.field());
        out.writeStringField("level", weight.level());
        out.writeNumberField("bits", weight.bits());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void decisions(IncidentFile file) throws IOException {
    out.writeArrayFieldStart("decisions");
    for (LinkDecision decision : file.decisions()) {
      out.writeStartObject();
      out.writeStringField("first", decision.pair().first().toString());
      out.writeStringField("second", decision.pair().second().toString());
      out.writeStringField("verdict", decision.verdict());
      out.writeStringField("by", decision.by().name());
      out.writeStringField("when", decision.when().toString());
      out.writeStringField("why", decision.why());
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
