package org.durumi.publisher.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.durumi.publisher.export.sheet.Codes;
import org.durumi.publisher.release.Coverage;
import org.durumi.publisher.release.CoveredMonth;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.publisher.release.Shown;
import org.durumi.publisher.release.Table;
import org.durumi.publisher.release.TableCell;
import org.durumi.record.event.Count;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Reads {@link JsonForm} back; refuses whatever is not of that form. */
final class JsonReading {

  private static final int DEEPEST = 16;

  private static final ObjectMapper MAPPER = mapper();

  private JsonReading() {}

  private static ObjectMapper mapper() {
    ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    mapper
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    return mapper;
  }

  /**
   * Parses one JSON text.
   *
   * @throws IllegalArgumentException if it is none
   */
  static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
  }

  static Release release(JsonNode head, List<ReleasedIncident> incidents, List<Table> tables) {
    if (integer(get(head, "form")) != JsonForm.FORM) {
      throw new IllegalArgumentException("of another form than " + JsonForm.FORM);
    }
    if (integer(get(head, "incidents")) != incidents.size()) {
      throw new IllegalArgumentException("not whole: incidents are missing, or there are more");
    }
    if (integer(get(head, "tables")) != tables.size()) {
      throw new IllegalArgumentException("not whole: tables are missing, or there are more");
    }
    JsonNode coverage = get(head, "coverage");
    return new Release(
        integer(get(head, "number")),
        text(get(head, "title")),
        text(get(head, "office")),
        day(get(head, "day")),
        Codes.audience(text(get(head, "audience"))),
        new Coverage(
            day(get(coverage, "first")),
            day(get(coverage, "last")),
            integer(get(coverage, "reports")),
            integer(get(coverage, "incidents")),
            text(get(coverage, "selection")),
            texts(get(coverage, "notes")),
            months(get(coverage, "months"))),
        incidents,
        tables);
  }

  static Table table(JsonNode json) {
    List<TableCell> cells = new ArrayList<>();
    for (JsonNode cell : checked(get(json, "cells"), get(json, "cells").isArray())) {
      SortedSet<Integer> incidents = new TreeSet<>();
      get(cell, "incidents").forEach(number -> incidents.add(integer(number)));
      cells.add(
          new TableCell(
              texts(get(cell, "at")), incidents, shown(cell, "value", JsonReading::integer)));
    }
    return new Table(
        text(get(json, "table")),
        Codes.measure(text(get(json, "measure"))),
        texts(get(json, "by")),
        cells);
  }

  private static List<CoveredMonth> months(JsonNode json) {
    List<CoveredMonth> months = new ArrayList<>();
    for (JsonNode month : checked(json, json.isArray())) {
      months.add(
          new CoveredMonth(
              YearMonth.parse(text(get(month, "month"))),
              integer(get(month, "reports")),
              texts(get(month, "began")),
              texts(get(month, "ended"))));
    }
    return months;
  }

  static ReleasedIncident incident(JsonNode json) {
    return new ReleasedIncident(
        integer(get(json, "number")),
        Codes.type(text(get(json, "type"))),
        Codes.modality(text(get(json, "modality"))),
        shown(json, "when", JsonReading::when),
        shown(json, "place", JsonReading::place),
        shown(json, "people", JsonReading::people),
        shown(json, "best", JsonReading::integer),
        shown(json, "children", JsonReading::truth),
        shown(json, "agents", JsonReading::texts),
        shown(json, "outcome", JsonReading::text),
        shown(json, "origins", JsonReading::integer),
        shown(json, "sources", JsonReading::texts));
  }

  private static Period when(JsonNode json) {
    return new Period(
        orNull(json, "start", JsonReading::date),
        orNull(json, "end", JsonReading::date),
        text(get(json, "edtf")));
  }

  private static CalendarDate date(JsonNode json) {
    return CalendarDate.parse(text(json));
  }

  private static ReleasedPlace place(JsonNode json) {
    return new ReleasedPlace(
        text(get(json, "name")),
        orNull(json, "country", JsonReading::text),
        orNull(json, "province", JsonReading::text),
        orNull(json, "geonames", JsonReading::wide),
        real(get(json, "latitude")),
        real(get(json, "longitude")),
        Codes.precision(text(get(json, "precision"))));
  }

  private static Count people(JsonNode json) {
    return new Count(
        orNull(json, "min", JsonReading::integer),
        orNull(json, "max", JsonReading::integer),
        truth(get(json, "about")));
  }

  private static <T> Shown<T> shown(JsonNode json, String key, Function<JsonNode, T> reading) {
    JsonNode value = get(json, key);
    if (value.isNull()) {
      return new Shown.Unknown<>();
    }
    return value.has(JsonForm.WITHHELD)
        ? new Shown.Withheld<>()
        : new Shown.Told<>(reading.apply(value));
  }

  private static <T> @Nullable T orNull(JsonNode json, String key, Function<JsonNode, T> reading) {
    JsonNode value = get(json, key);
    return value.isNull() ? null : reading.apply(value);
  }

  private static JsonNode get(JsonNode json, String key) {
    JsonNode value = json.get(key);
    if (value == null) {
      throw new IllegalArgumentException("without the key " + key);
    }
    return value;
  }

  private static int integer(JsonNode json) {
    return checked(json, json.isIntegralNumber() && json.canConvertToInt()).intValue();
  }

  private static long wide(JsonNode json) {
    return checked(json, json.isIntegralNumber() && json.canConvertToLong()).longValue();
  }

  private static double real(JsonNode json) {
    return checked(json, json.isNumber()).doubleValue();
  }

  private static boolean truth(JsonNode json) {
    return checked(json, json.isBoolean()).booleanValue();
  }

  private static String text(JsonNode json) {
    return checked(json, json.isTextual()).textValue();
  }

  private static LocalDate day(JsonNode json) {
    return LocalDate.parse(text(json));
  }

  private static List<String> texts(JsonNode json) {
    List<String> texts = new ArrayList<>();
    checked(json, json.isArray()).forEach(item -> texts.add(text(item)));
    return texts;
  }

  private static JsonNode checked(JsonNode json, boolean fits) {
    if (!fits) {
      throw new IllegalArgumentException("with a value of another kind");
    }
    return json;
  }
}
