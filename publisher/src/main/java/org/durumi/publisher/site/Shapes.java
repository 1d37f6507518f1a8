package org.durumi.publisher.site;

import java.util.ArrayList;
import java.util.List;
import org.durumi.publisher.site.Outlines.Point;

/** Shapes on the map, in the drawing's units. */
final class Shapes {

  private static final int TENTH = 10;
  private static final int[] STEPS = {1, 2, 5, 10, 20, 30};
  private static final int MOST_LINES = 7;

  private Shapes() {}

  /** A tenth of a unit is enough for an outline; neighbours that fall together are one. */
  static String path(List<Point> ring) {
    StringBuilder path = new StringBuilder();
    String before = "";
    for (Point point : ring) {
      String step = tenths(point.x()) + " " + tenths(point.y());
      if (!step.equals(before)) {
        path.append(path.isEmpty() ? "M" : "L").append(step);
        before = step;
      }
    }
    return path.append("Z").toString();
  }

  private static String tenths(double number) {
    long tenths = Math.round(number * TENTH);
    long whole = Math.abs(tenths) / TENTH;
    long rest = Math.abs(tenths) % TENTH;
    return (tenths < 0 ? "-" : "") + whole + (rest == 0 ? "" : "." + rest);
  }

  /** How large a ring is, in squares of the drawing's unit. */
  static double area(List<Point> ring) {
    double sum = 0;
    for (int i = 0; i < ring.size(); i++) {
      Point a = ring.get(i);
      Point b = ring.get((i + 1) % ring.size());
      sum += a.x() * b.y() - b.x() * a.y();
    }
    return Math.abs(sum / 2);
  }

  /** The middle of what a ring holds. */
  static Point middle(List<Point> ring) {
    double sum = 0;
    double x = 0;
    double y = 0;
    for (int i = 0; i < ring.size(); i++) {
      Point a = ring.get(i);
      Point b = ring.get((i + 1) % ring.size());
      double cross = a.x() * b.y() - b.x() * a.y();
      sum += cross;
      x += (a.x() + b.x()) * cross;
      y += (a.y() + b.y()) * cross;
    }
    return new Point(x / (3 * sum), y / (3 * sum));
  }

  /** Some lines of longitude and latitude, as paths. */
  static List<String> lines(View view) {
    double degrees = View.HEIGHT / view.scale();
    int step = STEPS[STEPS.length - 1];
    for (int known : STEPS) {
      if (degrees / known <= MOST_LINES) {
        step = known;
        break;
      }
    }
    List<String> lines = new ArrayList<>();
    for (int east = -180; east <= 180; east += step) {
      double x = view.at(new Point(east, 0)).x();
      if (x > 0 && x < View.WIDTH) {
        lines.add("M" + tenths(x) + " 0V" + tenths(View.HEIGHT));
      }
    }
    for (int north = -90; north <= 90; north += step) {
      double y = view.at(new Point(0, north)).y();
      if (y > 0 && y < View.HEIGHT) {
        lines.add("M0 " + tenths(y) + "H" + tenths(View.WIDTH));
      }
    }
    return lines;
  }
}
