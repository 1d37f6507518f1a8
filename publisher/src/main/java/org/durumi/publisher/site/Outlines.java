package org.durumi.publisher.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Outlines of countries: Natural Earth, 1:50 million, in the public domain. They show who holds the
 * ground and take no side.
 */
final class Outlines {

  private static final String FILE = "countries.json";

  private Outlines() {}

  /**
   * A country.
   *
   * @param code ISO 3166-1 alpha-2, or null where it has none
   * @param name its English name
   * @param rings outer rings alone
   */
  record Country(@Nullable String code, String name, List<Ring> rings) {

    Country {
      rings = List.copyOf(rings);
    }
  }

  /**
   * A ring of points, in degrees, and the degrees between which it lies: most of the world is out
   * of view, and is seen to be by these alone.
   */
  record Ring(List<Point> points, double west, double east, double south, double north) {

    static Ring of(List<Point> points) {
      DoubleSummaryStatistics x = points.stream().mapToDouble(Point::x).summaryStatistics();
      DoubleSummaryStatistics y = points.stream().mapToDouble(Point::y).summaryStatistics();
      return new Ring(List.copyOf(points), x.getMin(), x.getMax(), y.getMin(), y.getMax());
    }
  }

  /**
   * A point.
   *
   * @param x degrees east, or units of the drawing from left to right
   * @param y degrees north, or units of the drawing from above
   */
  record Point(double x, double y) {}

  /** All countries; read once. */
  static List<Country> all() {
    return Known.ALL;
  }

  private static final class Known {
    static final List<Country> ALL = List.copyOf(read());
  }

  private static List<Country> read() {
    try (InputStream in = Objects.requireNonNull(Outlines.class.getResourceAsStream(FILE), FILE)) {
      List<Country> countries = new ArrayList<>();
      for (JsonNode feature : new ObjectMapper().readTree(in).get("features")) {
        JsonNode code = feature.at("/properties/iso");
        countries.add(
            new Country(
                code.isTextual() ? code.asText() : null,
                feature.at("/properties/en").asText(),
                rings(feature.at("/geometry/coordinates"))));
      }
      return countries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Ring> rings(JsonNode polygons) {
    List<Ring> rings = new ArrayList<>();
    for (JsonNode polygon : polygons) {
      List<Point> ring = new ArrayList<>();
      for (JsonNode point : polygon.get(0)) {
        ring.add(new Point(point.get(0).asDouble(), point.get(1).asDouble()));
      }
      rings.add(Ring.of(ring));
    }
    return rings;
  }
}
