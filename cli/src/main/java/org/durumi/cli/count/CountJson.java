package org.durumi.cli.count;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.durumi.linker.count.Claim;
import org.durumi.linker.count.Conflict;
import org.durumi.linker.count.HeadCount;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.tally.Row;
import org.durumi.linker.tally.Tally;

/** A count as JSON; an open upper end is null. */
final class CountJson {

  private final Tally tally;

  CountJson(Tally tally) {
    this.tally = tally;
  }

  String write(List<Row> rows, HeadCount all) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeArrayFieldStart("rows");
      for (Row row : rows) {
        json.writeStartObject();
        json.writeStringField("key", row.key());
        count(json, row.count());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeObjectFieldStart("all");
      count(json, all);
      json.writeEndObject();
      json.writeArrayFieldStart("notCounted");
      for (Incident incident : tally.notCounted()) {
        json.writeString(incident.id());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out + "\n";
  }

  private void count(JsonGenerator json, HeadCount count) throws IOException {
    json.writeNumberField("lower", count.lower());
    json.writeNumberField("best", count.best());
    Integer upper = count.upper();
    if (upper == null) {
      json.writeNullField("upper");
    } else {
      json.writeNumberField("upper", upper);
    }
    json.writeNumberField("corroborated", count.corroborated());
    json.writeBooleanField("approximate", count.approximate());
    json.writeBooleanField("exact", count.exact());
    json.writeNumberField("contradictions", count.conflicts().size());
    json.writeStringField("whyLower", tally.why(count.whyLower()));
    json.writeStringField("whyUpper", tally.why(count.whyUpper()));
    json.writeArrayFieldStart("conflicts");
    for (Conflict conflict : count.conflicts()) {
      json.writeString(tally.why(conflict));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("setAside");
    for (Claim claim : count.setAside()) {
      json.writeString(claim.id());
    }
    json.writeEndArray();
  }
}
