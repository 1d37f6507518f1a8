package org.durumi.publisher.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.publisher.release.Table;

/**
 * GeoJSON after RFC 7946: one FeatureCollection, a Feature for each incident, longitude before
 * latitude in WGS 84, no {@code crs}. An incident whose place is not told has the geometry {@code
 * null} (section 3.2). The release's head is a foreign member (section 6.1), the incident's fields
 * are the Feature's properties.
 */
public final class GeoJsonFormat implements ExportFormat.Whole {

  private static final String FILE = "incidents.geojson";

  @Override
  public String code() {
    return "geojson";
  }

  @Override
  public String title() {
    return "GeoJSON (RFC 7946)";
  }

  @Override
  public List<String> mapping() {
    return List.of(
        "id: the incident's number; properties: the same keys as in JSON Lines",
        "geometry: a Point in the middle of the area that properties.place.precision says, or null"
            + " where the place is unknown or withheld",
        "a map must draw the precision: a dot for a province is not where it happened",
        "release: the release's head; tables: its tables; members that readers of GeoJSON pass"
            + " over");
  }

  @Override
  public Export export(Release release) {
    String json =
        JsonForm.json(generator -> {
          generator.writeStartObject();
          generator.writeStringField("type", "FeatureCollection");
          generator.writeFieldName("release");
          JsonForm.head(generator, release);
          generator.writeArrayFieldStart("tables");
          for (Table table : release.tables()) {
            generator.writeRaw('\n');
            JsonForm.table(generator, table);
          }
          generator.writeEndArray();
          generator.writeArrayFieldStart("features");
          for (ReleasedIncident incident : release.incidents()) {
            generator.writeRaw('\n');
            feature(generator, incident);
          }
          generator.writeEndArray();
          generator.writeEndObject();
        });
    return Export.of(FILE, (json + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Release read(Export export) {
    JsonNode json = JsonReading.tree(new String(export.content(FILE), StandardCharsets.UTF_8));
    List<ReleasedIncident> incidents = new ArrayList<>();
    json.path("features")
        .forEach(feature -> incidents.add(JsonReading.incident(feature.path("properties"))));
    List<Table> tables = new ArrayList<>();
    json.path("tables").forEach(table -> tables.add(JsonReading.table(table)));
    return JsonReading.release(json.path("release"), incidents, tables);
  }

  private static void feature(JsonGenerator json, ReleasedIncident incident) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeNumberField("id", incident.number());
    json.writeFieldName("geometry");
    if (incident.place().told().isPresent()) {
      point(json, incident.place().told().get());
    } else {
      json.writeNull();
    }
    json.writeFieldName("properties");
    JsonForm.incident(json, incident);
    json.writeEndObject();
  }

  private static void point(JsonGenerator json, ReleasedPlace place) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Point");
    json.writeArrayFieldStart("coordinates");
    json.writeNumber(place.longitude());
    json.writeNumber(place.latitude());
    json.writeEndArray();
    json.writeEndObject();
  }
}
