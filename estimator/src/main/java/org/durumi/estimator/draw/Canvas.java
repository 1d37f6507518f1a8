package org.durumi.estimator.draw;

/** Something to draw on, in points from the upper left. */
interface Canvas {

  /** Where words stand to the point they are given. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  void line(double x1, double y1, double x2, double y2, double width, String ink);

  void rectangle(double x, double y, double width, double height, String ink);

  void circle(double x, double y, double radius, String ink);

  /** A line through points, unfilled. */
  void path(double[] x, double[] y, double width, String ink);

  void text(double x, double y, Anchor anchor, double size, String ink, String words);
}
