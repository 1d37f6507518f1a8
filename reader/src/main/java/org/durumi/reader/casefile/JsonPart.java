package org.durumi.reader.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.durumi.record.source.Quote;
import org.durumi.record.source.ReportText;
import org.durumi.record.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * One value of a casefile's JSON, where it stands, and the text that its quotes point into. Every
 * reading either gives what was asked for or throws {@link UnreadableCasefile}.
 */
final class JsonPart {

  // More digits than any sum has; a number such as 1e999999999 would fill the memory.
  private static final int MOST_DIGITS = 40;

  private final JsonNode node;
  private final String path;
  private final ReportText text;

  private JsonPart(JsonNode node, String path, ReportText text) {
    this.node = node;
    this.path = path;
    this.text = text;
  }

  static JsonPart of(JsonNode node, String path, ReportText text) {
    return new JsonPart(node, path, text);
  }

  UnreadableCasefile refused(String predicate) {
    return UnreadableCasefile.at(path, predicate);
  }

  /** This object, if it has exactly these keys. */
  JsonPart with(String... keys) {
    if (!node.isObject()) {
      throw refused("is not an object");
    }
    Set<String> names = Arrays.stream(keys).collect(Collectors.toSet());
    if (node.size() != names.size() || !names.stream().allMatch(node::has)) {
      throw refused("does not have the keys " + String.join(", ", keys) + " and no others");
    }
    return this;
  }

  /** The keys of an object, in its order. */
  List<String> keys() {
    if (!node.isObject()) {
      throw refused("is not an object");
    }
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /** The value of a key that must be there. */
  JsonPart get(String key) {
    JsonNode value = node.get(key);
    if (value == null) {
      throw refused("has no " + key);
    }
    return new JsonPart(value, path.isEmpty() ? key : path + "." + key, text);
  }

  /** Reads the value of a key, or gives null where the JSON has null. */
  <T> @Nullable T orNull(String key, Function<JsonPart, T> reading) {
    JsonPart value = get(key);
    return value.node.isNull() ? null : reading.apply(value);
  }

  <T> List<T> list(String key, Function<JsonPart, T> reading) {
    return get(key).list(reading);
  }

  <T> List<T> list(Function<JsonPart, T> reading) {
    if (!node.isArray()) {
      throw refused("is not a list");
    }
    List<T> values = new ArrayList<>();
    for (JsonNode value : node) {
      values.add(reading.apply(new JsonPart(value, path + "." + (values.size() + 1), text)));
    }
    return values;
  }

  String text() {
    if (!node.isTextual()) {
      throw refused("is not a text");
    }
    return node.textValue();
  }

  boolean truth() {
    if (!node.isBoolean()) {
      throw refused("is neither true nor false");
    }
    return node.booleanValue();
  }

  int integer() {
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      throw refused("is not a whole number");
    }
    return node.intValue();
  }

  long wide() {
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw refused("is not a whole number");
    }
    return node.longValue();
  }

  BigDecimal decimal() {
    boolean real = node.isDouble() || node.isFloat();
    if (!node.isNumber() || (real && !Double.isFinite(node.doubleValue()))) {
      throw refused("is not a number");
    }
    BigDecimal number = node.decimalValue();
    if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
      throw refused("has more than " + MOST_DIGITS + " digits");
    }
    return number;
  }

  /** The one of some constants whose code this is. */
  <T> T oneOf(T[] values, Function<T, String> code) {
    String name = text();
    for (T value : values) {
      if (code.apply(value).equals(name)) {
        return value;
      }
    }
    throw refused(
        "is none of " + Arrays.stream(values).map(code).collect(Collectors.joining(", ")));
  }

  /** An object that is a quote and nothing more. */
  Quote quote() {
    return with("text", "span").words();
  }

  /** The quote of an object that has a text and a span among its keys. */
  Quote words() {
    String words = get("text").text();
    JsonPart place = get("span");
    List<Integer> ends = place.list(JsonPart::integer);
    if (ends.size() != 2) {
      throw place.refused("is not a start and an end");
    }
    try {
      Quote quote = text.quote(new Span(ends.get(0), ends.get(1)));
      if (quote.text().equals(words)) {
        return quote;
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw place.refused("is no stretch of the report's text");
    }
    throw refused("quotes words that the report does not have there");
  }

  /** Builds a value that refuses to exist wrongly. */
  <T> T make(Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException | DateTimeException e) {
      throw refused("holds values out of range or at odds with each other");
    }
  }
}
