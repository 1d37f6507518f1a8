package org.durumi.estimator.draw;

import java.util.Locale;

/** Draws as SVG, with a title for those who cannot see it. */
final class SvgCanvas implements Canvas {

  private final StringBuilder svg = new StringBuilder();

  private final boolean within;

  /**
   * Draws.
   *
   * @param within whether the page gives the colours
   */
  SvgCanvas(int width, int height, String title, boolean within) {
    this.within = within;
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d"%4$s role="img" \
        font-family="sans-serif">
        <title>%3$s</title>
        """
            .formatted(
                width,
                height,
                escaped(title),
                within ? " width=\"%d\" height=\"%d\"".formatted(width, height) : ""));
    if (!within) {
      svg.append("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>%n".formatted(width, height));
    }
  }

  private String fill(String ink) {
    return within ? "class=\"" + name(ink) + "\"" : "fill=\"" + ink + "\"";
  }

  private String stroke(String ink) {
    return within ? "class=\"stroke " + name(ink) + "\"" : "stroke=\"" + ink + "\"";
  }

  private static String name(String ink) {
    return switch (ink) {
      case Plot.FAINT -> "faint";
      case Plot.GRID -> "grid";
      case Plot.GOOD -> "good";
      case Plot.BAD -> "bad";
      case Plot.MARK -> "mark";
      case Plot.STRIPE -> "stripe";
      case Plot.PALE -> "pale";
      default -> "ink";
    };
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, double width, String ink) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke-width=\"%.1f\""
                + " %s/>%n",
            x1,
            y1,
            x2,
            y2,
            width,
            stroke(ink)));
  }

  @Override
  public void rectangle(double x, double y, double width, double height, String ink) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" %s/>%n",
            x,
            y,
            width,
            height,
            fill(ink)));
  }

  @Override
  public void circle(double x, double y, double radius, String ink) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" %s/>%n",
            x,
            y,
            radius,
            fill(ink)));
  }

  @Override
  public void path(double[] x, double[] y, double width, String ink) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < x.length; i++) {
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x[i], y[i]));
    }
    svg.append(
        String.format(
            Locale.ROOT,
            "<polyline points=\"%s\" fill=\"none\" stroke-width=\"%.1f\" %s/>%n",
            points.toString().strip(),
            width,
            stroke(ink)));
  }

  @Override
  public void text(double x, double y, Anchor anchor, double size, String ink, String words) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-size=\"%.0f\"" + " %s>%s</text>%n",
            x,
            y,
            anchor.name().toLowerCase(Locale.ROOT),
            size,
            fill(ink),
            escaped(words)));
  }

  private static String escaped(String words) {
    return words
        .codePoints()
        .filter(c -> c >= ' ' && c != 0x7f)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  String finished() {
    return svg + "</svg>\n";
  }
}
