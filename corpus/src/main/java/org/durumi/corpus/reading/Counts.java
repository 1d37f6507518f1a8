package org.durumi.corpus.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Serializable;

/**
 * What became of the records of a slice, or of all.
 *
 * @param records all that are in it
 * @param read that gave a casefile
 * @param withEvents that gave one with events
 * @param events how many events these are
 * @param passedOver that the first look found nothing in
 * @param other that are no reports: pictures, requests
 * @param failed that could not be read, or rests of files
 */
public record Counts(
    long records, long read, long withEvents, long events, long passedOver, long other, long failed)
    implements Serializable {

  /** Nothing yet. */
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The sum of both. */
  public Counts plus(Counts more) {
    return new Counts(
        records + more.records,
        read + more.read,
        withEvents + more.withEvents,
        events + more.events,
        passedOver + more.passedOver,
        other + more.other,
        failed + more.failed);
  }

  /** As a line of JSON. */
  String json() {
    ObjectNode json = JSON.createObjectNode();
    json.put("records", records).put("read", read).put("with_events", withEvents);
    json.put("events", events).put("passed_over", passedOver);
    json.put("other", other).put("failed", failed);
    return json + "\n";
  }

  /** Reads what {@link #json} wrote. */
  static Counts read(String text) throws IOException {
    JsonNode json = JSON.readTree(text);
    return new Counts(
        json.path("records").asLong(),
        json.path("read").asLong(),
        json.path("with_events").asLong(),
        json.path("events").asLong(),
        json.path("passed_over").asLong(),
        json.path("other").asLong(),
        json.path("failed").asLong());
  }

  /** One sentence for a person. */
  @Override
  public String toString() {
    return "%d records: %d read (%d with %d events), %d passed over, %d other, %d failed."
        .formatted(records, read, withEvents, events, passedOver, other, failed);
  }
}
