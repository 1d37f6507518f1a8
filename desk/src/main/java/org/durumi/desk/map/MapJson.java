package org.durumi.desk.map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.durumi.archive.store.EventRow;
import org.durumi.desk.page.Words;

/** What the page's script reads. */
final class MapJson {

  /** What the script may have to say; the keys of the words begin with {@code map.script.}. */
  private static final List<String> SAID =
      List.of(
          "mapLabel",
          "zoomIn",
          "zoomOut",
          "close",
          "eventsOne",
          "eventsMany",
          "badge",
          "andOthers",
          "placeSite",
          "placeTown",
          "placeCounty",
          "placeProvince",
          "placeArea",
          "placeCountry",
          "more",
          "shown",
          "failed",
          "bar",
          "firstDay",
          "lastDay",
          "undatedMany",
          "cut");

  private static final List<String> DATES = List.of("undated", "since", "until");

  private static final ObjectMapper JSON = new ObjectMapper();

  private MapJson() {}

  static String words(Words words) {
    ObjectNode all = JSON.createObjectNode();
    SAID.forEach(name -> all.put(name, words.of("map.script." + name)));
    DATES.forEach(name -> all.put(name, words.of("map." + name)));
    return all.toString();
  }

  static String events(List<MapRow> rows) {
    ObjectNode whole = JSON.createObjectNode();
    ArrayNode events = whole.putArray("events");
    rows.forEach(row -> put(row, events.addObject()));
    return whole.toString();
  }

  private static void put(MapRow row, ObjectNode into) {
    EventRow event = row.event();
    into.put("id", row.id());
    into.put("report", event.report());
    into.put("type", event.type());
    into.put("typeName", row.type());
    into.put("family", row.family());
    into.put("modality", event.modality());
    into.put("modalityName", row.modality());
    into.put("asserted", row.asserted());
    into.put("first", event.firstDay());
    into.put("last", event.lastDay());
    into.put("place", row.place());
    into.put("country", event.country());
    into.put("lat", event.latitude());
    into.put("lon", event.longitude());
    into.put("precision", event.precision());
    into.put("people", row.people());
  }
}
