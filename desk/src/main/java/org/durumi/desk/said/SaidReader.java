package org.durumi.desk.said;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.durumi.archive.store.EventRow;
import org.durumi.desk.page.Inert;
import org.durumi.record.event.Count;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Reads what events say out of their kept JSON. The archive's own checks stand before it; all words
 * leave it {@link Inert}.
 */
public final class SaidReader {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private SaidReader() {}

  /**
   * Reads one event.
   *
   * @throws IllegalArgumentException if it was not asked for with what it says
   */
  public static Said read(EventRow row) {
    String said = row.said();
    if (said == null) {
      throw new IllegalArgumentException("the event was not asked for with what it says");
    }
    try {
      return read(row, JSON.readTree(said));
    } catch (JsonProcessingException e) {
      // Its message would quote the event.
      throw new IllegalArgumentException("what the event says cannot be read");
    }
  }

  private static Said read(EventRow row, JsonNode json) {
    return new Said(
        row,
        list(json.path("evidence"), SaidReader::words),
        orNull(json.path("date"), SaidReader::date),
        orNull(json.path("place"), SaidReader::place),
        list(json.path("victims"), SaidReader::people),
        list(json.path("agents"), SaidReader::agent),
        list(json.path("attribution"), SaidReader::voice),
        orNull(json.path("offer"), SaidReader::offer));
  }

  private static Period date(JsonNode json) {
    return new Period(day(json.path("start")), day(json.path("end")), json.path("edtf").asText());
  }

  private static @Nullable CalendarDate day(JsonNode json) {
    return json.isTextual() ? CalendarDate.parse(json.textValue()) : null;
  }

  private static Said.Where place(JsonNode json) {
    return new Said.Where(
        words(json),
        text(json.path("name")),
        text(json.path("country")),
        "country".equals(json.path("precision").asText()));
  }

  private static Said.People people(JsonNode json) {
    JsonNode children = json.path("children");
    String description = text(json.path("description"));
    return new Said.People(
        description == null ? words(json) : description,
        orNull(json.path("count"), SaidReader::count),
        children.isBoolean() ? (Boolean) children.booleanValue() : null);
  }

  private static Count count(JsonNode json) {
    return new Count(
        number(json.path("min")), number(json.path("max")), json.path("approximate").asBoolean());
  }

  private static @Nullable Integer number(JsonNode json) {
    return json.isNumber() ? (Integer) json.intValue() : null;
  }

  private static Said.Agent agent(JsonNode json) {
    String name = text(json.path("name"));
    return new Said.Agent(name == null ? words(json) : name, json.path("kind").asText());
  }

  private static Said.Voice voice(JsonNode json) {
    return new Said.Voice(words(json), list(json.path("via"), SaidReader::words));
  }

  private static Said.Offer offer(JsonNode json) {
    JsonNode other = json.path("stated_equivalent");
    Said.Sum equivalent = sum(other);
    return new Said.Offer(
        words(json),
        sum(json),
        equivalent == null
            ? null
            : new Said.Equivalent(equivalent, other.path("approximate").asBoolean()));
  }

  private static Said.@Nullable Sum sum(JsonNode json) {
    JsonNode amount = json.path("amount");
    String currency = text(json.path("currency"));
    return amount.isNumber() && currency != null
        ? new Said.Sum(amount.decimalValue(), currency)
        : null;
  }

  private static String words(JsonNode json) {
    return Inert.of(json.path("text").asText());
  }

  private static @Nullable String text(JsonNode json) {
    return json.isTextual() ? Inert.of(json.textValue()) : null;
  }

  private static <T> @Nullable T orNull(JsonNode json, Function<JsonNode, T> read) {
    return json.isObject() ? read.apply(json) : null;
  }

  private static <T> List<T> list(JsonNode json, Function<JsonNode, T> read) {
    List<T> all = new ArrayList<>();
    json.forEach(one -> all.add(read.apply(one)));
    return all;
  }
}
