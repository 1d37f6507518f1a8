package org.durumi.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A casefile as fields of an entry of the log, and back: {@code event.1.type}, {@code rollup.1} and
 * so on, so that each can be opened or withheld by itself.
 */
final class EventFields {

  private EventFields() {}

  /** The fields of a casefile's JSON, without those about the report. */
  static ObjectNode flat(JsonNode casefile) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    JsonNode events = casefile.path("events");
    fields.put("events", events.size());
    for (int i = 0; i < events.size(); i++) {
      put(fields, i + 1, events.get(i));
    }
    JsonNode rollups = casefile.path("rollups");
    fields.put("rollups", rollups.size());
    for (int i = 0; i < rollups.size(); i++) {
      fields.set("rollup." + (i + 1), rollups.get(i));
    }
    fields.set("warnings", casefile.path("warnings"));
    return fields;
  }

  /** Puts one event's JSON among the fields. */
  static void put(ObjectNode fields, int number, JsonNode event) {
    String prefix = "event." + number + ".";
    event.properties().forEach(part -> fields.set(prefix + part.getKey(), part.getValue()));
  }

  /** One event's JSON out of the fields. */
  static ObjectNode event(ObjectNode fields, int number) {
    String prefix = "event." + number + ".";
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    fields
        .properties()
        .forEach(field -> {
          if (field.getKey().startsWith(prefix)) {
            event.set(field.getKey().substring(prefix.length()), field.getValue());
          }
        });
    return event;
  }

  /** How many events the fields hold. */
  static int events(ObjectNode fields) {
    return fields.path("events").asInt();
  }

  /** The casefile's JSON again. */
  static ObjectNode casefile(ObjectNode extraction, ObjectNode proposal) {
    ObjectNode casefile = JsonNodeFactory.instance.objectNode();
    ObjectNode report = casefile.putObject("report");
    for (String key : new String[] {"id", "url", "outlet", "published", "language", "title"}) {
      report.set(key, extraction.path(key));
    }
    report.set("sha256", extraction.path("read"));
    ArrayNode events = casefile.putArray("events");
    for (int i = 1; i <= events(proposal); i++) {
      events.add(event(proposal, i));
    }
    ArrayNode rollups = casefile.putArray("rollups");
    for (int i = 1; i <= proposal.path("rollups").asInt(); i++) {
      rollups.add(proposal.path("rollup." + i));
    }
    casefile.set("warnings", proposal.path("warnings"));
    return casefile;
  }
}
