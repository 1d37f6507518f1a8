package org.durumi.archive;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a report's row repeats of the snapshot that it came in.
 *
 * @param name the name that it came under
 * @param asked the address that was asked for, if it was fetched
 */
record SnapshotFacts(String name, @Nullable String asked) {

  /** Reads them from a snapshot's entry. */
  static SnapshotFacts of(JsonNode fields) {
    JsonNode asked = fields.path("capture").path("asked");
    return new SnapshotFacts(
        fields.path("name").asText(), asked.isTextual() ? asked.textValue() : null);
  }
}
