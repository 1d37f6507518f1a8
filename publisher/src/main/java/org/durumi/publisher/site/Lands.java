package org.durumi.publisher.site;

import java.util.ArrayList;
import java.util.List;
import org.durumi.publisher.site.Outlines.Country;
import org.durumi.publisher.site.Outlines.Point;
import org.durumi.publisher.site.Outlines.Ring;
import org.jspecify.annotations.Nullable;

/**
 * Countries as one view shows them. The pages of all languages show the same view, so that it is
 * cut once.
 */
final class Lands {

  private final List<Country> countries;
  private @Nullable View view;
  private List<Shape> shapes = List.of();

  Lands(List<Country> countries) {
    this.countries = List.copyOf(countries);
  }

  /**
   * A country, in units of the drawing.
   *
   * @param code ISO 3166-1 alpha-2, or null where it has none
   * @param path its outline
   * @param area of its largest part that is in view
   * @param middle of that part
   */
  record Shape(@Nullable String code, String path, double area, Point middle) {}

  /** Those that are in view. */
  List<Shape> in(View other) {
    if (!other.equals(view)) {
      List<Shape> cut = new ArrayList<>();
      countries.forEach(country -> cut(country, other, cut));
      shapes = List.copyOf(cut);
      view = other;
    }
    return shapes;
  }

  private static void cut(Country country, View view, List<Shape> shapes) {
    StringBuilder path = new StringBuilder();
    List<Point> largest = List.of();
    for (Ring ring : country.rings()) {
      List<Point> cut = view.cut(ring);
      if (!cut.isEmpty()) {
        path.append(Shapes.path(cut));
        largest = Shapes.area(cut) > Shapes.area(largest) ? cut : largest;
      }
    }
    if (!path.isEmpty()) {
      shapes.add(
          new Shape(country.code(), path.toString(), Shapes.area(largest), Shapes.middle(largest)));
    }
  }
}
