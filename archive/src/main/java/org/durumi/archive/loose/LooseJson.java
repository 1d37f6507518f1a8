package org.durumi.archive.loose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads parts of JSON in which anything may be missing. */
final class LooseJson {

  private LooseJson() {}

  /** A text that is there and not blank. */
  static @Nullable String text(JsonNode at, String key) {
    String text = at.path(key).asText("");
    return text.isBlank() || at.path(key).isNull() ? null : text;
  }

  /** A whole number that is there. */
  static @Nullable Integer number(JsonNode at, String key) {
    JsonNode number = at.path(key);
    return number.canConvertToInt() ? (Integer) number.intValue() : null;
  }

  /** The parts of a list, none if it is missing. */
  static List<JsonNode> list(JsonNode at, String key) {
    List<JsonNode> parts = new ArrayList<>();
    at.path(key).forEach(parts::add);
    return parts;
  }

  /** The words of a list of quotes, or of plain texts. */
  static List<String> words(JsonNode at, String key) {
    return list(at, key).stream()
        .flatMap(part -> Stream.ofNullable(part.isTextual() ? part.asText() : text(part, "text")))
        .toList();
  }

  /** The constant that a code names, or another. */
  static <E extends Enum<E>> E coded(JsonNode at, String key, Class<E> of, E otherwise) {
    String code = at.path(key).asText("").toUpperCase(Locale.ROOT);
    for (E constant : of.getEnumConstants()) {
      if (constant.name().equals(code)) {
        return constant;
      }
    }
    return otherwise;
  }
}
