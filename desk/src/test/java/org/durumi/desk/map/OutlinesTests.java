package org.durumi.desk.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OutlinesTests {

  private static final String FOLDER = "/static/desk/map/";
  private static final int FEWEST_COUNTRIES = 200;
  private static final int SHORTEST_RING = 4;

  /** A step as wide as this would be a line across the whole map. */
  private static final double LEAP = 180;

  private static byte[] bytes(String name) {
    try (InputStream in =
        Objects.requireNonNull(OutlinesTests.class.getResourceAsStream(FOLDER + name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String name) {
    try {
      return new ObjectMapper().readTree(bytes(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<JsonNode> countries() {
    List<JsonNode> all = new ArrayList<>();
    json("countries.json").get("features").forEach(all::add);
    return all;
  }

  private static boolean isAntarctica(JsonNode country) {
    return country.at("/properties/iso").asText().equals("AQ");
  }

  @Test
  void theFilesAreThoseThatTheirDigestsName() throws NoSuchAlgorithmException {
    String sums = new String(bytes("SHA256SUMS"), StandardCharsets.UTF_8);
    assertThat(sums.lines()).hasSize(2);
    for (String line : sums.lines().toList()) {
      String[] parts = line.split(" {2}", -1);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(parts[1]));
      assertThat(HexFormat.of().formatHex(digest)).as(parts[1]).isEqualTo(parts[0]);
    }
  }

  @Test
  void theNoteTellsSourceAndLicence() {
    String note = new String(bytes("SOURCE.md"), StandardCharsets.UTF_8);
    assertThat(note).contains("Natural Earth 4.1.0", "public domain", "GeoNames", "CC BY 4.0");
    assertThat(note).contains(countries().size() + " outlines");
    assertThat(note).contains(json("towns.json").get("towns").size() + " towns");
  }

  @Test
  void everyRingIsClosedAndRunsAsGeoJsonAsks() {
    assertThat(countries()).hasSizeGreaterThan(FEWEST_COUNTRIES);
    for (JsonNode country : countries()) {
      for (JsonNode polygon : country.at("/geometry/coordinates")) {
        for (int at = 0; at < polygon.size(); at++) {
          JsonNode ring = polygon.get(at);
          assertThat(ring.size()).isGreaterThanOrEqualTo(SHORTEST_RING);
          assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
          assertThat(area(ring) > 0).as(country.at("/properties/en").asText()).isEqualTo(at == 0);
        }
      }
    }
  }

  @Test
  void everyPointIsOnTheGlobeAndNoLineRunsAcrossTheMap() {
    for (JsonNode country : countries()) {
      for (JsonNode polygon : country.at("/geometry/coordinates")) {
        for (JsonNode ring : polygon) {
          double before = ring.get(0).get(0).asDouble();
          for (JsonNode point : ring) {
            assertThat(Math.abs(point.get(0).asDouble())).isLessThanOrEqualTo(180);
            assertThat(Math.abs(point.get(1).asDouble())).isLessThanOrEqualTo(90);
            if (!isAntarctica(country)) {
              assertThat(Math.abs(point.get(0).asDouble() - before)).isLessThan(LEAP);
            }
            before = point.get(0).asDouble();
          }
        }
      }
    }
  }

  @Test
  void everyCodeStandsForOneCountryWithNamesInBothLanguages() {
    List<String> codes =
        countries().stream()
            .map(country -> country.at("/properties/iso"))
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText)
            .toList();
    List<String> known = List.of(Locale.getISOCountries());
    assertThat(codes).doesNotHaveDuplicates().contains("KP", "KR", "CN");
    assertThat(codes).filteredOn(code -> !code.equals("XK")).isSubsetOf(known);
    for (JsonNode country : countries()) {
      assertThat(country.at("/properties/en").asText()).isNotBlank();
      assertThat(country.at("/properties/ko").asText()).containsPattern("\\p{IsHangul}");
    }
  }

  @Test
  void townsLieOnTheGlobe() {
    for (JsonNode town : json("towns.json").get("towns")) {
      assertThat(town.get(0).asText()).isNotBlank();
      assertThat(town.get(1).asText()).isNotBlank();
      assertThat(Math.abs(town.get(2).asDouble())).isLessThanOrEqualTo(180);
      assertThat(Math.abs(town.get(3).asDouble())).isLessThanOrEqualTo(90);
    }
  }

  /** Twice the signed area: positive against the clock. */
  private static double area(JsonNode ring) {
    double sum = 0;
    for (int i = 1; i < ring.size(); i++) {
      JsonNode a = ring.get(i - 1);
      JsonNode b = ring.get(i);
      sum += a.get(0).asDouble() * b.get(1).asDouble() - b.get(0).asDouble() * a.get(1).asDouble();
    }
    return sum;
  }
}
