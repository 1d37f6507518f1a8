package org.durumi.reader.casefile;

import org.durumi.record.event.Count;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.Victims;

/** Reads the people of an event and their numbers. */
final class VictimsParser {

  private VictimsParser() {}

  static Victims victims(JsonPart json) {
    json.with("text", "span", "description", "count", "children", "names");
    return new Victims(
        json.words(),
        json.get("description").text(),
        json.orNull("count", VictimsParser::count),
        json.orNull("children", JsonPart::truth),
        json.list("names", JsonPart::quote));
  }

  static StatedCount count(JsonPart json) {
    json.with("text", "span", "min", "max", "approximate");
    Integer min = json.orNull("min", JsonPart::integer);
    Integer max = json.orNull("max", JsonPart::integer);
    boolean approximate = json.get("approximate").truth();
    Count count = json.make(() -> new Count(min, max, approximate));
    return new StatedCount(json.words(), count);
  }
}
