package org.durumi.estimator.draw;

import java.io.IOException;

/** A drawing of some size, in either form. */
public abstract sealed class Plot permits PosteriorPlot, OverlapPlot, SensitivityPlot, MonthPlot {

  static final String INK = "#222222";
  static final String FAINT = "#888888";
  static final String GRID = "#e3e3e3";
  static final String GOOD = "#2c6e8f";
  static final String BAD = "#9a9a9a";
  static final String MARK = "#b4442c";
  static final String STRIPE = "#f5f5f5";
  static final String PALE = "#c9d6db";

  private final int width;
  private final int height;
  private final String title;

  Plot(int width, int height, String title) {
    this.width = width;
    this.height = height;
    this.title = title;
  }

  abstract void draw(Canvas canvas);

  /** As SVG, a file by itself. */
  public String svg() {
    return svg(new SvgCanvas(width, height, title, false));
  }

  /**
   * As SVG within a page, which gives it its colours: classes {@code ink}, {@code faint}, {@code
   * grid}, {@code good}, {@code bad}, {@code mark}, {@code stripe} and {@code pale}, and {@code
   * stroke} where a line is meant. The names of lists are escaped.
   */
  public String svgWithin() {
    return svg(new SvgCanvas(width, height, title, true));
  }

  private String svg(SvgCanvas canvas) {
    draw(canvas);
    return canvas.finished();
  }

  /** As PNG, two dots a point. */
  public byte[] png() throws IOException {
    ImageCanvas canvas = new ImageCanvas(width, height);
    draw(canvas);
    return canvas.finished();
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  String title() {
    return title;
  }
}
