package org.durumi.publisher.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.durumi.publisher.site.Outlines.Point;
import org.durumi.publisher.site.Outlines.Ring;

/**
 * The part of the world that a map shows: a plain cylinder, true to scale along its middle.
 *
 * @param east degrees east of its middle
 * @param north degrees north of its middle
 * @param scale units of the drawing to a degree of latitude
 */
record View(double east, double north, double scale) {

  static final double WIDTH = 720;
  static final double HEIGHT = 500;

  /** Fewer degrees from foot to top would show more than the outlines can. */
  private static final double LEAST_DEGREES = 7;

  private static final double MOST_DEGREES = 120;
  private static final double MARGIN = 1.5;

  /** Beyond the edge so much is drawn, so that no cut is seen. */
  private static final double BEYOND = 4;

  private static final double KILOMETRES = 111.2;

  /** The view that holds these points with some room around. */
  static View of(List<Point> points) {
    if (points.isEmpty()) {
      return new View(0, 10, HEIGHT / MOST_DEGREES);
    }
    double west = points.stream().mapToDouble(Point::x).min().orElseThrow();
    double east = points.stream().mapToDouble(Point::x).max().orElseThrow();
    double south = points.stream().mapToDouble(Point::y).min().orElseThrow();
    double north = points.stream().mapToDouble(Point::y).max().orElseThrow();
    double middle = (south + north) / 2;
    double across = (east - west) * Math.cos(Math.toRadians(middle)) * HEIGHT / WIDTH;
    double degrees = MARGIN * Math.max(north - south, across);
    return new View(
        (west + east) / 2, middle, HEIGHT / Math.clamp(degrees, LEAST_DEGREES, MOST_DEGREES));
  }

  /** Where degrees lie in the drawing. */
  Point at(Point degrees) {
    return new Point(
        WIDTH / 2 + (degrees.x() - east) * Math.cos(Math.toRadians(north)) * scale,
        HEIGHT / 2 - (degrees.y() - north) * scale);
  }

  /** So many kilometres in units of the drawing. */
  double kilometres(double number) {
    return number / KILOMETRES * scale;
  }

  /** The part of a ring that is in view, in units of the drawing; empty where none is. */
  List<Point> cut(Ring ring) {
    Point first = at(new Point(ring.west(), ring.north()));
    Point last = at(new Point(ring.east(), ring.south()));
    boolean beside = last.x() < -BEYOND || first.x() > WIDTH + BEYOND;
    boolean above = last.y() < -BEYOND || first.y() > HEIGHT + BEYOND;
    if (beside || above) {
      return List.of();
    }
    List<Point> points = ring.points().stream().map(this::at).toList();
    points = cut(points, Point::x, -BEYOND, true);
    points = cut(points, Point::x, WIDTH + BEYOND, false);
    points = cut(points, Point::y, -BEYOND, true);
    return cut(points, Point::y, HEIGHT + BEYOND, false);
  }

  /** One step of Sutherland and Hodgman's clipping: what lies on one side of a straight line. */
  private static List<Point> cut(
      List<Point> ring, ToDoubleFunction<Point> axis, double edge, boolean above) {
    List<Point> kept = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      Point from = ring.get(i == 0 ? ring.size() - 1 : i - 1);
      Point to = ring.get(i);
      double a = axis.applyAsDouble(from);
      double b = axis.applyAsDouble(to);
      boolean fromIn = above ? a >= edge : a <= edge;
      boolean toIn = above ? b >= edge : b <= edge;
      if (fromIn != toIn) {
        double part = (edge - a) / (b - a);
        kept.add(
            new Point(
                from.x() + part * (to.x() - from.x()), from.y() + part * (to.y() - from.y())));
      }
      if (toIn) {
        kept.add(to);
      }
    }
    return kept;
  }
}
