package org.durumi.publisher.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.durumi.publisher.release.Coverage;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.publisher.release.Shown;
import org.durumi.publisher.simulate.Cell;
import org.durumi.publisher.simulate.Published;
import org.durumi.publisher.simulate.Table;
import org.durumi.record.event.Count;
import org.durumi.record.time.Period;

/**
 * What leaves as JSON Lines: the release in the first, then a line an incident, then a line a
 * table. A field that nobody knows is null, one that is withheld the word {@code withheld}.
 */
public final class PublishedJson {

  static final String WITHHELD = "withheld";

  private static final ObjectMapper JSON = new ObjectMapper();

  private PublishedJson() {}

  /** As bytes, the same for the same release. */
  public static byte[] write(Published published) {
    StringBuilder lines = new StringBuilder();
    line(lines, release(published.release()));
    published.release().incidents().forEach(incident -> line(lines, incident(incident)));
    published.tables().forEach(table -> line(lines, table(table)));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder lines, ObjectNode node) {
    try {
      lines.append(JSON.writeValueAsString(node)).append('\n');
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values cannot be written", e);
    }
  }

  private static ObjectNode node(String kind) {
    return JsonNodeFactory.instance.objectNode().put("kind", kind);
  }

  private static ObjectNode release(Release release) {
    ObjectNode node = node("release");
    node.put("number", release.number());
    node.put("title", release.title());
    node.put("office", release.office());
    node.put("day", release.day().toString());
    node.put("audience", release.audience().code());
    Coverage coverage = release.coverage();
    ObjectNode told = node.putObject("coverage");
    told.put("first", coverage.first().toString());
    told.put("last", coverage.last().toString());
    told.put("reports", coverage.reports());
    told.put("incidents", coverage.incidents());
    told.put("selection", coverage.selection());
    ArrayNode notes = told.putArray("notes");
    coverage.notes().forEach(notes::add);
    return node;
  }

  private static ObjectNode incident(ReleasedIncident it) {
    ObjectNode node = node("incident");
    node.put("number", it.number());
    node.put("type", it.type().code());
    node.put("modality", it.modality().code());
    put(node, "when", it.when().map(Period::edtf), ObjectNode::put);
    put(node, "place", it.place(), PublishedJson::place);
    put(node, "people", it.people(), PublishedJson::people);
    put(node, "best", it.best(), ObjectNode::put);
    put(node, "children", it.children(), ObjectNode::put);
    put(node, "agents", it.agents(), PublishedJson::list);
    put(node, "outcome", it.outcome(), ObjectNode::put);
    put(node, "origins", it.origins(), ObjectNode::put);
    put(node, "sources", it.sources(), PublishedJson::list);
    return node;
  }

  private interface Putting<T> {
    void put(ObjectNode node, String key, T value);
  }

  private static <T> void put(ObjectNode node, String key, Shown<T> shown, Putting<T> putting) {
    switch (shown) {
      case Shown.Told<T> it -> putting.put(node, key, it.value());
      case Shown.Unknown<T> _ -> node.putNull(key);
      case Shown.Withheld<T> _ -> node.put(key, WITHHELD);
    }
  }

  private static void place(ObjectNode node, String key, ReleasedPlace it) {
    ObjectNode place = node.putObject(key);
    place.put("name", it.name());
    place.put("country", it.country());
    place.put("province", it.province());
    place.put("geonames", it.geonames());
    place.put("latitude", it.latitude());
    place.put("longitude", it.longitude());
    place.put("precision", it.precision().name().toLowerCase(Locale.ROOT));
  }

  private static void people(ObjectNode node, String key, Count it) {
    ObjectNode people = node.putObject(key);
    people.put("min", it.min());
    people.put("max", it.max());
    people.put("approximate", it.approximate());
  }

  private static void list(ObjectNode node, String key, List<String> words) {
    ArrayNode list = node.putArray(key);
    words.forEach(list::add);
  }

  private static ObjectNode table(Table table) {
    ObjectNode node = node("table");
    node.put("name", table.name());
    node.put("measure", table.measure().code());
    list(node, "dimensions", table.dimensions());
    ArrayNode cells = node.putArray("cells");
    for (Cell cell : table.cells()) {
      ObjectNode one = cells.addObject();
      list(one, "at", cell.at());
      ArrayNode incidents = one.putArray("incidents");
      cell.incidents().forEach(incidents::add);
      put(one, "value", cell.value(), ObjectNode::put);
    }
    return node;
  }
}
