package org.durumi.publisher.site;

import java.util.ArrayList;
import java.util.List;
import org.durumi.publisher.chart.Letters;
import org.durumi.publisher.site.MapDrawing.Name;
import org.durumi.publisher.site.MapDrawing.Spot;

/**
 * Puts names beside the map's marks where nothing lies under them; a name without room is left out.
 */
final class Labels {

  /** The size of letters on a wide and on a narrow screen, in the drawing's units. */
  static final double WIDE = 13;

  static final double NARROW = 25;

  private static final double GAP = 4;
  private static final double LETTERS = 0.35;

  /** Names of countries are spaced and larger. */
  private static final double COUNTRY = 17;

  private final List<Spot> spots;

  Labels(List<Spot> spots) {
    this.spots = List.copyOf(spots);
  }

  private record Area(double left, double top, double right, double foot) {

    boolean meets(Area other) {
      return left < other.right && other.left < right && top < other.foot && other.top < foot;
    }

    boolean isInside() {
      return left >= 2 && top >= 2 && right <= View.WIDTH - 2 && foot <= View.HEIGHT - 2;
    }
  }

  /** The names of places, in the order of the marks. */
  List<Name> of(List<String> names, double size) {
    List<Area> taken = new ArrayList<>(marks());
    List<Name> placed = new ArrayList<>();
    for (int i = 0; i < spots.size(); i++) {
      for (Name name : around(spots.get(i), names.get(i), size)) {
        Area area = area(name, size);
        if (area.isInside() && taken.stream().noneMatch(area::meets)) {
          taken.add(area);
          placed.add(name);
          break;
        }
      }
    }
    return placed;
  }

  /** The names of countries that no mark covers. */
  List<Name> free(List<Name> names) {
    List<Area> marks = marks();
    return names.stream()
        .filter(name -> {
          Area area = area(name, COUNTRY);
          return area.isInside() && marks.stream().noneMatch(area::meets);
        })
        .toList();
  }

  private List<Area> marks() {
    return spots.stream()
        .map(spot ->
            new Area(
                spot.x() - spot.radius(),
                spot.y() - spot.radius(),
                spot.x() + spot.radius(),
                spot.y() + spot.radius()))
        .toList();
  }

  private static List<Name> around(Spot spot, String text, double size) {
    double reach = spot.radius() + GAP;
    double level = spot.y() + size * LETTERS;
    return List.of(
        new Name(tenth(spot.x() + reach), tenth(level), "start", text),
        new Name(tenth(spot.x() - reach), tenth(level), "end", text),
        new Name(spot.x(), tenth(spot.y() - reach), "middle", text),
        new Name(spot.x(), tenth(spot.y() + reach + size * 2 * LETTERS), "middle", text));
  }

  private static Area area(Name name, double size) {
    double width = Letters.width(name.text()) * size;
    double left =
        switch (name.anchor()) {
          case "start" -> name.x();
          case "end" -> name.x() - width;
          default -> name.x() - width / 2;
        };
    return new Area(left, name.y() - size * 0.85, left + width, name.y() + size * 0.25);
  }

  private static double tenth(double number) {
    return Math.round(number * 10) / 10.0;
  }
}
