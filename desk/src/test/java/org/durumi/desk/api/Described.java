package org.durumi.desk.api;

import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Holds what was answered against what the description says, as far as it says it. */
record Described(JsonNode description) {

  static Described by(JsonNode description) {
    return new Described(description);
  }

  /** Adds where they differ. */
  void differs(String at, JsonNode value, JsonNode schema, Set<String> wrong) {
    JsonNode said = schema.has("$ref") ? referred(schema.path("$ref").asString("")) : schema;
    if (said.has("anyOf")) {
      JsonNode one = said.path("anyOf").path(value.isNull() ? 1 : 0);
      differs(at, value, one, wrong);
      return;
    }
    if (types(said).noneMatch(type -> isOf(type, value))) {
      wrong.add(at + " is no " + said.path("type"));
      return;
    }
    if (value.isObject() && said.has("properties")) {
      said.path("required")
          .valueStream()
          .map(name -> name.asString(""))
          .filter(name -> !value.has(name))
          .forEach(name -> wrong.add(at + " lacks " + name));
      value
          .properties()
          .forEach(field -> {
            JsonNode known = said.path("properties").path(field.getKey());
            if (known.isMissingNode()) {
              wrong.add(at + " has " + field.getKey());
            } else {
              differs(at + "." + field.getKey(), field.getValue(), known, wrong);
            }
          });
    }
    if (value.isArray()) {
      value.valueStream().forEach(item -> differs(at + "[]", item, said.path("items"), wrong));
    }
  }

  private JsonNode referred(String name) {
    return description.at(name.substring(1));
  }

  private static Stream<String> types(JsonNode said) {
    JsonNode type = said.path("type");
    return type.isArray()
        ? type.valueStream().map(one -> one.asString(""))
        : Stream.of(type.asString(""));
  }

  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> false;
    };
  }
}
