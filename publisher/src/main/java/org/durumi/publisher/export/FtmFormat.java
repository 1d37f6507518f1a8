package org.durumi.publisher.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.durumi.archive.evidence.Sha256;
import org.durumi.publisher.export.sheet.Cell;
import org.durumi.publisher.export.sheet.Codes;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;

/**
 * FollowTheMoney entities, one JSON object a line, for Aleph and OpenAleph: an {@code Event} for
 * each incident and an {@code Address} for each place. Properties are those that the published
 * schemata have in the old and in the new model alike ({@code alephdata/followthemoney} and {@code
 * opensanctions/followthemoney}, followthemoney/schema: Event, Interval, Thing, Address). Dates are
 * prefixes of ISO 8601, as the model's date type wants them.
 *
 * <p>Sorts of agents are keywords and no entities: an entity called "police" would be matched with
 * every other one.
 */
public final class FtmFormat implements ExportFormat.Foreign {

  private static final String FILE = "entities.ftm.json";

  @Override
  public String code() {
    return "ftm";
  }

  @Override
  public String title() {
    return "FollowTheMoney entities";
  }

  @Override
  public List<String> loses() {
    return List.of(
        "Numbers of people, origins and what is withheld stand in notes, as sentences.",
        "EDTF has no property; startDate, endDate and date are cut to what is known.",
        "Agents and sources are keywords, not entities.");
  }

  @Override
  public List<String> mapping() {
    return List.of(
        "Event: name, summary, startDate, endDate, date, location, country, addressEntity,"
            + " keywords, notes, recordId, publisher",
        "Address: full, region, country, latitude, longitude, remarks (the precision)",
        "recordId: the incident's number; ids begin with durumi- and are the same in every release"
            + " of this office");
  }

  @Override
  public Export export(Release release) {
    Map<String, String> places = new LinkedHashMap<>();
    List<String> events = new ArrayList<>();
    for (ReleasedIncident incident : release.incidents()) {
      incident.place().told().ifPresent(place -> places.put(id(place), address(place)));
      events.add(event(incident, release));
    }
    StringBuilder lines = new StringBuilder();
    places.values().forEach(line -> lines.append(line).append('\n'));
    events.forEach(line -> lines.append(line).append('\n'));
    return Export.of(FILE, lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String event(ReleasedIncident incident, Release release) {
    Properties properties = new Properties();
    properties.add("name", Told.title(incident));
    properties.add("summary", Told.type(incident));
    incident.when().told().ifPresent(when -> dates(properties, when));
    incident
        .place()
        .told()
        .ifPresent(place -> {
          properties.add("location", place.name());
          country(properties, place);
          properties.add("addressEntity", id(place));
        });
    properties.add("keywords", incident.type().code());
    properties.add("keywords", "modality " + incident.modality().code());
    incident.agents().told().ifPresent(all -> all.forEach(a -> properties.add("keywords", a)));
    incident.outcome().told().ifPresent(outcome -> properties.add("keywords", outcome));
    incident.sources().told().ifPresent(all -> all.forEach(s -> properties.add("keywords", s)));
    incident
        .children()
        .told()
        .ifPresent(yes ->
            properties.add("notes", yes ? "Children among them." : "No children among them."));
    Told.remarks(incident).forEach(remark -> properties.add("notes", remark));
    properties.add("notes", "Reports are not events; read the file README.md beside this one.");
    properties.add("recordId", Integer.toString(incident.number()));
    properties.add("publisher", release.office());
    return properties.entity("durumi-" + key(release.office()) + "-" + incident.number(), "Event");
  }

  private static void dates(Properties properties, Period when) {
    CalendarDate start = when.start();
    CalendarDate end = when.end();
    if (start != null && start.equals(end)) {
      properties.add("date", start.toString());
    }
    if (start != null) {
      properties.add("startDate", start.toString());
    }
    if (end != null) {
      properties.add("endDate", end.toString());
    }
  }

  private static String address(ReleasedPlace place) {
    Properties properties = new Properties();
    properties.add("full", place.name());
    String province = place.province();
    if (province != null) {
      properties.add("region", province);
    }
    country(properties, place);
    properties.add("latitude", Cell.of(place.latitude()).text());
    properties.add("longitude", Cell.of(place.longitude()).text());
    properties.add("remarks", "precision: " + Codes.of(place.precision()));
    return properties.entity(id(place), "Address");
  }

  private static void country(Properties properties, ReleasedPlace place) {
    String country = place.country();
    if (country != null) {
      properties.add("country", country.toLowerCase(Locale.ROOT));
    }
  }

  private static String id(ReleasedPlace place) {
    return "durumi-place-" + key(place.toString());
  }

  private static String key(String words) {
    return Sha256.of(words.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 16);
  }

  /** The properties of an entity, each a list of texts. */
  private static final class Properties {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** Texts without a letter or a digit are no values in this model. */
    void add(String name, String value) {
      if (value.codePoints().anyMatch(Character::isLetterOrDigit)) {
        List<String> all = values.computeIfAbsent(name, _ -> new ArrayList<>());
        if (!all.contains(value)) {
          all.add(value);
        }
      }
    }

    String entity(String id, String schema) {
      return JsonForm.json(json -> {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("schema", schema);
        json.writeObjectFieldStart("properties");
        for (Map.Entry<String, List<String>> property : values.entrySet()) {
          write(json, property);
        }
        json.writeEndObject();
        json.writeEndObject();
      });
    }

    private static void write(JsonGenerator json, Map.Entry<String, List<String>> property)
        throws IOException {
      json.writeArrayFieldStart(property.getKey());
      for (String value : property.getValue()) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
  }
}
