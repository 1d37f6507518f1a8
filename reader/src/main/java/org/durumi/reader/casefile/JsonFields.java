package org.durumi.reader.casefile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.durumi.record.source.Quote;
import org.jspecify.annotations.Nullable;

/** The small parts that the JSON of a casefile is made of. */
final class JsonFields {

  private JsonFields() {}

  static void quote(JsonGenerator json, Quote quote) throws IOException {
    json.writeStartObject();
    words(json, quote);
    json.writeEndObject();
  }

  static void words(JsonGenerator json, Quote quote) throws IOException {
    text(json, "text", quote.text());
    json.writeArrayFieldStart("span");
    json.writeNumber(quote.span().start());
    json.writeNumber(quote.span().end());
    json.writeEndArray();
  }

  static void text(JsonGenerator json, String key, @Nullable String value) throws IOException {
    json.writeFieldName(key);
    json.writeString(value);
  }

  static void number(JsonGenerator json, String key, @Nullable BigDecimal value)
      throws IOException {
    json.writeFieldName(key);
    json.writeNumber(value);
  }

  static <T> void orNull(JsonGenerator json, String key, @Nullable T value, Part<T> part)
      throws IOException {
    json.writeFieldName(key);
    if (value == null) {
      json.writeNull();
    } else {
      part.write(json, value);
    }
  }

  static BigDecimal plain(double value, int decimals) {
    return BigDecimal.valueOf(value)
        .setScale(decimals, RoundingMode.HALF_EVEN)
        .stripTrailingZeros();
  }

  static <T> void list(JsonGenerator json, String key, List<T> values, Part<T> part)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (T value : values) {
      part.write(json, value);
    }
    json.writeEndArray();
  }

  /** Writes one value. */
  @FunctionalInterface
  interface Part<T> {
    void write(JsonGenerator json, T value) throws IOException;
  }
}
