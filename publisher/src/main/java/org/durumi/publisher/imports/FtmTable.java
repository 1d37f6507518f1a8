package org.durumi.publisher.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * FollowTheMoney entities, one JSON object after the other or an array of them, as a table: a row
 * for each Event, a column for each property, several values of one with semicolons between. The
 * Address that an Event names gives its latitude and longitude. Other entities are no reports and
 * are counted. Rows have the number of their entity, in JSON Lines that of their line.
 */
final class FtmTable {

  private static final String EVENT = "Event";
  private static final String ADDRESS = "Address";
  private static final ObjectMapper MAPPER = mapper();

  private final ImportLimits limits;
  private final Map<String, JsonNode> addresses = new HashMap<>();
  private final Map<Integer, Map<String, String>> events = new LinkedHashMap<>();
  private final Map<String, Integer> others = new TreeMap<>();

  private FtmTable(ImportLimits limits) {
    this.limits = limits;
  }

  static ImportTable read(String text, ImportLimits limits) {
    FtmTable table = new FtmTable(limits);
    try (MappingIterator<JsonNode> entities = MAPPER.readerFor(JsonNode.class).readValues(text)) {
      for (int number = 1; entities.hasNextValue(); number++) {
        table.take(number, entities.nextValue());
      }
    } catch (JsonProcessingException e) {
      throw new ImportRefusal(
          "is no list of entities: line " + e.getLocation().getLineNr() + " is not JSON");
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can be read", e);
    }
    return table.table();
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper = new ObjectMapper();
    mapper
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(16).build());
    return mapper;
  }

  private void take(int number, JsonNode entity) {
    String schema = entity.path("schema").asText();
    String id = entity.path("id").asText();
    if (schema.isEmpty() || !entity.path("properties").isObject()) {
      throw new ImportRefusal(
          "is no list of entities: number " + number + " has no schema or no properties");
    }
    switch (schema) {
      case EVENT -> {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", id);
        entity
            .get("properties")
            .properties()
            .forEach(property -> row.put(property.getKey(), values(property.getValue())));
        // Where one date is told it is when it was, whether or not the property says that it began.
        String start = row.get("startDate");
        if (start != null && !row.containsKey("date")) {
          row.put("date", start);
          row.remove("startDate");
        }
        events.put(number, row);
      }
      case ADDRESS -> addresses.put(id, entity.get("properties"));
      default -> others.merge(schema.matches("[A-Za-z]{1,40}") ? schema : "other", 1, Integer::sum);
    }
    if (events.size() > limits.maxRows()) {
      throw new ImportRefusal(
          "has more than " + limits.maxRows() + " events; cut it into several files");
    }
  }

  private ImportTable table() {
    events.values().forEach(this::locate);
    List<String> header =
        events.values().stream().flatMap(row -> row.keySet().stream()).distinct().toList();
    RawTable raw = new RawTable(limits);
    if (events.isEmpty()) {
      throw new ImportRefusal("holds no entity of the schema Event");
    }
    raw.take(0, header);
    events.forEach((number, row) ->
        raw.take(number, header.stream().map(name -> row.getOrDefault(name, "")).toList()));
    others.forEach((schema, count) ->
        raw.note("Entities of the schema " + schema + " are no reports; left out: " + count + "."));
    return raw.table(ImportTable.Kind.FTM);
  }

  private void locate(Map<String, String> row) {
    JsonNode address = addresses.get(row.getOrDefault("addressEntity", ""));
    if (address != null) {
      for (String name : List.of("latitude", "longitude")) {
        row.put(name, values(address.path(name)));
      }
    }
  }

  private static String values(JsonNode property) {
    List<String> values = new ArrayList<>();
    if (property.isArray()) {
      property.forEach(value -> values.add(value.asText()));
    } else if (property.isValueNode()) {
      values.add(property.asText());
    }
    return String.join("; ", values);
  }
}
