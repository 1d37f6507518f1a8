package org.durumi.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.record.event.Count;
import org.durumi.record.review.ReviewState;
import org.durumi.record.time.CalendarDate;
import org.jspecify.annotations.Nullable;

/** Turns what the log says into the rows that lists and filters look at. */
final class Rows {

  private Rows() {}

  /**
   * A report's row.
   *
   * @param header of the entry that took the report out of its snapshot
   * @param extraction that entry's fields
   * @param snapshot the fields of the snapshot that it came in
   * @param newest the newest entry about the report: its proposal, which follows the extraction
   */
  static ReportRow report(
      EntryHeader header, ObjectNode extraction, SnapshotFacts snapshot, Sha256 newest) {
    return new ReportRow(
        extraction.path("report").asLong(),
        extraction.path("snapshot").asText(),
        extraction.path("item").asInt(),
        extraction.path("text").asText(),
        header.seq(),
        header.seq() + 1,
        newest.hex(),
        snapshot.name(),
        text(extraction, "title"),
        text(extraction, "url"),
        snapshot.asked(),
        text(extraction, "outlet"),
        text(extraction, "published"),
        extraction.path("language").asText(),
        header.time().toString());
  }

  /** The row of an event that waits for a decision. */
  static EventRow proposed(long report, int number, JsonNode event) {
    return event(report, number, event, ReviewState.PROPOSED, null);
  }

  /**
   * An event's row.
   *
   * @param event its JSON
   * @param said the same as it is kept, for one that a person stands behind
   */
  static EventRow event(
      long report, int number, JsonNode event, ReviewState state, @Nullable String said) {
    JsonNode date = event.path("date");
    JsonNode place = event.path("place");
    String start = text(date, "start");
    String end = text(date, "end");
    String name = text(place, "name");
    return new EventRow(
        report,
        number,
        event.path("type").asText(),
        event.path("modality").asText(),
        state.code(),
        start == null ? null : CalendarDate.parse(start).first().toString(),
        end == null ? null : CalendarDate.parse(end).last().toString(),
        name == null ? text(place, "text") : name,
        text(place, "country"),
        people(event.path("victims")),
        event.path("confidence").asDouble(),
        degrees(place, "lat"),
        degrees(place, "lon"),
        text(place, "precision"),
        place.hasNonNull("geonames") ? (Long) place.get("geonames").asLong() : null,
        said);
  }

  private static @Nullable String people(JsonNode victims) {
    List<String> counts = new ArrayList<>();
    for (JsonNode group : victims) {
      JsonNode count = group.path("count");
      if (count.hasNonNull("min") || count.hasNonNull("max")) {
        counts.add(
            new Count(
                    number(count, "min"),
                    number(count, "max"),
                    count.path("approximate").asBoolean())
                .toString());
      }
    }
    return counts.isEmpty() ? null : String.join(" + ", counts);
  }

  private static @Nullable Double degrees(JsonNode place, String key) {
    return place.hasNonNull(key) ? (Double) place.get(key).asDouble() : null;
  }

  private static @Nullable Integer number(JsonNode node, String key) {
    return node.hasNonNull(key) ? (Integer) node.get(key).asInt() : null;
  }

  private static @Nullable String text(JsonNode node, String key) {
    return node.hasNonNull(key) ? node.get(key).asText() : null;
  }
}
