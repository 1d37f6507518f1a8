package org.durumi.estimator.draw;

import java.io.IOException;

/** A drawing of some size, in either form. */
public abstract sealed class Plot permits PosteriorPlot, OverlapPlot, SensitivityPlot {

  static final String INK = "#222222";
  static final String FAINT = "#888888";
  static final String GRID = "#e3e3e3";

  private final int width;
  private final int height;
  private final String title;

  Plot(int width, int height, String title) {
    this.width = width;
    this.height = height;
    this.title = title;
  }

  abstract void draw(Canvas canvas);

  /** As SVG. */
  public String svg() {
    SvgCanvas canvas = new SvgCanvas(width, height, title);
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
