package org.durumi.publisher.chart;

/**
 * A rectangle, in the drawing's units.
 *
 * @param x its left end
 * @param y its top
 * @param width how wide
 * @param height how high
 */
public record Box(double x, double y, double width, double height) {

  private static final double TENTHS = 10;

  /** Rounds to tenths, so that a drawing is short and the same everywhere. */
  public Box {
    x = tenth(x);
    y = tenth(y);
    width = tenth(width);
    height = tenth(height);
  }

  /** Its right end. */
  public double right() {
    return tenth(x + width);
  }

  /** Its middle from left to right. */
  public double middle() {
    return tenth(x + width / 2);
  }

  /** Its foot. */
  public double foot() {
    return tenth(y + height);
  }

  /** The number rounded to tenths. */
  static double tenth(double number) {
    return Math.round(number * TENTHS) / TENTHS;
  }
}
