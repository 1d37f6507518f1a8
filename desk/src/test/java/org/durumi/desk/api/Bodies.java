package org.durumi.desk.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bodies that are made of what a description says of them: one as it wants it, and for each of its
 * fields others with something else there, or with nothing.
 */
final class Bodies {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int BEYOND = 20_000;

  private static final List<Object> ODD =
      List.of(
          "",
          "x",
          "\u0000",
          "\u202e\ud800",
          "A".repeat(BEYOND),
          -1,
          2_147_483_648L,
          1.5,
          true,
          List.of(List.of("\u0000")),
          Map.of("x", 1));

  private Bodies() {}

  /** All of them; none where nothing is to be sent. */
  static List<String> of(JsonNode operation) {
    JsonNode schema =
        operation.path("requestBody").path("content").path("application/json").path("schema");
    if (schema.isMissingNode()) {
      return List.of();
    }
    Map<String, Object> usual = usual(schema);
    List<String> bodies = new ArrayList<>();
    bodies.add(MAPPER.writeValueAsString(usual));
    for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
      Map<String, Object> other = new LinkedHashMap<>(usual);
      other.remove(field.getKey());
      bodies.add(MAPPER.writeValueAsString(other));
      other.put(field.getKey(), null);
      bodies.add(MAPPER.writeValueAsString(other));
      for (JsonNode code : field.getValue().path("enum")) {
        other.put(field.getKey(), code);
        bodies.add(MAPPER.writeValueAsString(other));
      }
      for (Object odd : ODD) {
        other.put(field.getKey(), odd);
        bodies.add(MAPPER.writeValueAsString(other));
      }
    }
    usual.put("something", "else");
    bodies.add(MAPPER.writeValueAsString(usual));
    return bodies;
  }

  private static Map<String, Object> usual(JsonNode schema) {
    Map<String, Object> all = new LinkedHashMap<>();
    schema
        .path("properties")
        .properties()
        .forEach(field -> all.put(field.getKey(), sample(field.getValue())));
    return all;
  }

  private static Object sample(JsonNode schema) {
    if (schema.has("enum")) {
      return schema.path("enum").path(0).asString("");
    }
    return switch (schema.path("type").asString("")) {
      case "integer" -> 1;
      case "boolean" -> true;
      case "array" -> List.of(sample(schema.path("items")));
      case "object" -> usual(schema);
      default -> {
        String pattern = schema.path("pattern").asString("");
        yield pattern.contains("[A-Z]{2}") ? "CN" : pattern.isEmpty() ? "1.1" : "";
      }
    };
  }
}
