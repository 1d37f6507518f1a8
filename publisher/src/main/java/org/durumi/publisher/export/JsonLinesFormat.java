package org.durumi.publisher.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.Table;

/**
 * JSON Lines: the release's head on the first line, an incident on each other, then a table on
 * each. This is the form in which the archive keeps what left, and in which it is handed from one
 * command to the next.
 */
public final class JsonLinesFormat implements ExportFormat.Whole {

  private static final String FILE = "release.jsonl";

  @Override
  public String code() {
    return "jsonl";
  }

  @Override
  public String title() {
    return "JSON Lines";
  }

  @Override
  public List<String> mapping() {
    return List.of(
        "first line: {\"release\": head}; then a line for each incident; then one for each table",
        "every key is always there; unknown is null, withheld is {\"withheld\":true}");
  }

  @Override
  public Export export(Release release) {
    return Export.of(FILE, write(release));
  }

  /** Writes a release. */
  public byte[] write(Release release) {
    StringBuilder lines = new StringBuilder();
    lines.append(
        JsonForm.json(json -> {
          json.writeStartObject();
          json.writeFieldName("release");
          JsonForm.head(json, release);
          json.writeEndObject();
        }));
    lines.append('\n');
    for (ReleasedIncident incident : release.incidents()) {
      lines.append(JsonForm.json(json -> JsonForm.incident(json, incident))).append('\n');
    }
    for (Table table : release.tables()) {
      lines.append(JsonForm.json(json -> JsonForm.table(json, table))).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Release read(Export export) {
    return read(export.content(FILE));
  }

  /**
   * Reads a release.
   *
   * @throws IllegalArgumentException if the bytes are no release; the message is the rest of a
   *     sentence that begins with the file's name
   */
  public Release read(byte[] jsonl) {
    List<String> lines = new String(jsonl, StandardCharsets.UTF_8).lines().toList();
    List<ReleasedIncident> incidents = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    int line = 1;
    try {
      if (lines.isEmpty() || !JsonReading.tree(lines.getFirst()).path("release").isObject()) {
        throw new IllegalArgumentException("without a release's head");
      }
      for (line = 2; line <= lines.size(); line++) {
        JsonNode json = JsonReading.tree(lines.get(line - 1));
        if (json.has("table")) {
          tables.add(JsonReading.table(json));
        } else {
          incidents.add(JsonReading.incident(json));
        }
      }
      line = 1;
      JsonNode head = JsonReading.tree(lines.getFirst()).path("release");
      return JsonReading.release(head, incidents, tables);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "is not a release of this office's form (line "
              + line
              + "); write it again with durumi publish release",
          e);
    }
  }
}
