package org.durumi.estimator.draw;

import java.util.Locale;

/** Draws as SVG, with a title for those who cannot see it. */
final class SvgCanvas implements Canvas {

  private final StringBuilder svg = new StringBuilder();

  SvgCanvas(int width, int height, String title) {
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" role="img" \
        font-family="sans-serif">
        <title>%3$s</title>
        <rect width="%1$d" height="%2$d" fill="#fff"/>
        """
            .formatted(width, height, escaped(title)));
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, double width, String ink) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke-width=\"%.1f\""
                + " stroke=\"%s\"/>%n",
            x1,
            y1,
            x2,
            y2,
            width,
            ink));
  }

  @Override
  public void rectangle(double x, double y, double width, double height, String ink) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>%n",
            x,
            y,
            width,
            height,
            ink));
  }

  @Override
  public void circle(double x, double y, double radius, String ink) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"/>%n",
            x,
            y,
            radius,
            ink));
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
            "<polyline points=\"%s\" fill=\"none\" stroke-width=\"%.1f\" stroke=\"%s\"/>%n",
            points.toString().strip(),
            width,
            ink));
  }

  @Override
  public void text(double x, double y, Anchor anchor, double size, String ink, String words) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-size=\"%.0f\""
                + " fill=\"%s\">%s</text>%n",
            x,
            y,
            anchor.name().toLowerCase(Locale.ROOT),
            size,
            ink,
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
