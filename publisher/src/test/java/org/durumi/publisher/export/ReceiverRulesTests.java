package org.durumi.publisher.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.durumi.publisher.export.sheet.CsvText;
import org.durumi.publisher.release.Release;
import org.durumi.record.event.ActType;
import org.junit.jupiter.api.Test;

/** What each receiver demands, over many random releases. */
class ReceiverRulesTests {

  private static final int RELEASES = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Schemata and properties as both published models have them; see FtmFormat. */
  private static final Map<String, Set<String>> FTM =
      Map.of(
          "Event",
          Set.of(
              "name",
              "summary",
              "startDate",
              "endDate",
              "date",
              "location",
              "country",
              "addressEntity",
              "keywords",
              "notes",
              "recordId",
              "publisher"),
          "Address",
          Set.of("full", "region", "country", "latitude", "longitude", "remarks"));

  private static final Set<String> ACLED_TYPES =
      Set.of(
          "Violence against civilians/Sexual violence",
          "Violence against civilians/Attack",
          "Violence against civilians/Abduction/forced disappearance",
          "Strategic developments/Arrests",
          "Strategic developments/Other");

  @Test
  void geoJsonKeepsTheRulesOfItsStandard() {
    overReleases(
        new GeoJsonFormat(),
        (release, export) -> {
          JsonNode json = json(export.content("incidents.geojson"));
          assertThat(json.get("type").textValue()).isEqualTo("FeatureCollection");
          assertThat(json.has("crs")).isFalse();
          assertThat(json.get("features")).hasSize(release.incidents().size());
          json.get("features")
              .forEach(feature -> {
                assertThat(feature.get("type").textValue()).isEqualTo("Feature");
                assertThat(feature.get("id").isIntegralNumber()).isTrue();
                assertThat(feature.get("properties").isObject()).isTrue();
                JsonNode geometry = feature.get("geometry");
                assertThat(geometry.isNull())
                    .isEqualTo(feature.get("properties").get("place").path("name").isMissingNode());
                if (!geometry.isNull()) {
                  assertThat(geometry.get("type").textValue()).isEqualTo("Point");
                  assertThat(geometry.get("coordinates")).hasSize(2);
                  assertThat(geometry.get("coordinates").get(0).doubleValue())
                      .isBetween(-180.0, 180.0);
                  assertThat(geometry.get("coordinates").get(1).doubleValue())
                      .isBetween(-90.0, 90.0);
                }
              });
        });
  }

  @Test
  void everyFtmEntityHasASchemaAndPropertiesOfThePublishedModel() {
    overReleases(
        new FtmFormat(),
        (_, export) -> {
          Set<String> ids = new HashSet<>();
          lines(export.content("entities.ftm.json"))
              .forEach(line -> {
                JsonNode entity = json(line.getBytes(StandardCharsets.UTF_8));
                Set<String> known = FTM.get(entity.get("schema").textValue());
                assertThat(known).isNotNull();
                assertThat(ids.add(entity.get("id").textValue())).isTrue();
                entity
                    .get("properties")
                    .properties()
                    .forEach(property -> {
                      assertThat(known).contains(property.getKey());
                      assertThat(property.getValue()).isNotEmpty().allMatch(JsonNode::isTextual);
                    });
                if (entity.get("schema").textValue().equals("Event")) {
                  assertThat(entity.get("properties").has("name")).isTrue();
                }
                entity
                    .get("properties")
                    .path("addressEntity")
                    .forEach(id -> assertThat(ids).contains(id.textValue()));
                for (String date : List.of("date", "startDate", "endDate")) {
                  entity
                      .get("properties")
                      .path(date)
                      .forEach(value ->
                          assertThat(value.textValue()).matches("\\d{4}(-\\d\\d(-\\d\\d)?)?"));
                }
              });
        });
  }

  @Test
  void everyAcledRowHasItsColumnsAndItsCodes() {
    overReleases(
        new AcledFormat(),
        (_, export) ->
            rows(
                export.content("acled.csv"),
                AcledFormat.COLUMNS,
                row -> {
                  assertThat(row.get("event_id_cnty")).matches("DURUMI\\d+");
                  assertThat(row.get("event_date"))
                      .matches("\\d{4}-\\d\\d-\\d\\d")
                      .startsWith(row.get("year"));
                  assertThat(row.get("time_precision")).isIn("1", "2", "3");
                  assertThat(row.get("geo_precision")).isIn("1", "2", "3");
                  assertThat(ACLED_TYPES)
                      .contains(row.get("event_type") + "/" + row.get("sub_event_type"));
                  assertThat(row.get("inter1")).isIn("", "1");
                  assertThat(row.get("interaction"))
                      .isEqualTo(row.get("inter1").isEmpty() ? "" : "17");
                  assertThat(row.get("iso")).isIn("", "156", "408", "643", "418", "104");
                  assertThat(row.get("fatalities")).matches("\\d*");
                  assertThat(row.get("timestamp")).matches("-?\\d+");
                }));
  }

  @Test
  void acledTypesAreThoseOfItsCodebook() {
    Arrays.stream(ActType.values())
        .flatMap(type -> AcledCodes.type(type).stream())
        .forEach(type -> assertThat(ACLED_TYPES).contains(type));
  }

  @Test
  void everyHuridocsCodeIsOfItsList() {
    overReleases(
        new HuridocsFormat(),
        (_, export) -> {
          rows(
              export.content("event.csv"),
              HuridocsFormat.EVENT,
              row -> {
                code(HuridocsTerms.GEOGRAPHY, row.get("geographical_term"));
                code(HuridocsTerms.DATE, row.get("initial_date_type"));
                assertThat(row.get("initial_date")).matches("(\\d{4}-\\d\\d-\\d\\d)?");
              });
          Set<String> persons = new HashSet<>();
          rows(
              export.content("person.csv"),
              HuridocsFormat.PERSON,
              row -> {
                code(HuridocsTerms.COUNTING_UNIT, row.get("counting_unit"));
                assertThat(persons.add(row.get("person_record_number"))).isTrue();
              });
          rows(
              export.content("act.csv"),
              HuridocsFormat.ACT,
              row -> {
                assertThat(row.get("type_of_act")).matches("\\d{4,8}");
                assertThat(persons).contains(row.get("victim"));
                code(HuridocsTerms.STATUS_AT_END, row.get("status_at_end_of_act"));
              });
          rows(
              export.content("involvement.csv"),
              HuridocsFormat.INVOLVEMENT,
              row -> {
                assertThat(persons).contains(row.get("perpetrator"));
                code(HuridocsTerms.INVOLVEMENT, row.get("degree_of_involvement"));
                code(HuridocsTerms.PERPETRATOR, row.get("type_of_perpetrator"));
              });
        });
  }

  @Test
  void uwaziTakesEveryHeadingAndEveryValue() {
    List<String> header = UwaziFormat.PROPERTIES.stream().map(List::getFirst).toList();
    assertThat(header).contains("title").allMatch(name -> name.matches("[a-z0-9_]+"));
    overReleases(
        new UwaziFormat(),
        (_, export) ->
            rows(
                export.content("uwazi.csv"),
                header,
                row -> {
                  assertThat(row.get("title")).isNotBlank();
                  assertThat(row.get("when"))
                      .matches("|(\\d{4}-\\d\\d-\\d\\d)?:(\\d{4}-\\d\\d-\\d\\d)?");
                  assertThat(row.get("position_geolocation")).matches("|-?[0-9.]+\\|-?[0-9.]+");
                  assertThat(row.get("people_min") + row.get("people_best")).matches("\\d*");
                }));
  }

  private static void overReleases(ExportFormat format, BiConsumer<Release, Export> promise) {
    Releases releases = new Releases(1_013);
    for (int i = 0; i < RELEASES; i++) {
      Release release = releases.release();
      promise.accept(release, format.export(release));
    }
  }

  private static void code(String list, String code) {
    assertThat(code.isEmpty() || HuridocsTerms.isIn(list, code)).isTrue();
  }

  private static void rows(byte[] csv, List<String> header, Consumer<Named> promise) {
    List<List<String>> rows = CsvText.read(csv);
    assertThat(rows.getFirst()).isEqualTo(header);
    rows.stream()
        .skip(1)
        .forEach(row -> {
          assertThat(row).hasSameSizeAs(header);
          promise.accept(new Named(header, row));
        });
  }

  private static List<String> lines(byte[] text) {
    return new String(text, StandardCharsets.UTF_8).lines().toList();
  }

  private static JsonNode json(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A row whose cells are asked for by their heading. */
  private record Named(List<String> header, List<String> row) {

    String get(String column) {
      return row.get(header.indexOf(column));
    }
  }
}
