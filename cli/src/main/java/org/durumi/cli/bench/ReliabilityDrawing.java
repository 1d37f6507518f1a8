package org.durumi.cli.bench;

import java.util.Locale;
import org.durumi.reader.confidence.Reliability;

/** Draws a reliability diagram: a point a bin, as large as it holds events; the line is honesty. */
final class ReliabilityDrawing {

  private static final int SIZE = 320;
  private static final int LEFT = 56;
  private static final int TOP = 16;

  private ReliabilityDrawing() {}

  static String of(Reliability reliability) {
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 392" role="img" \
        font-family="sans-serif" font-size="12">
        <title>Share of proposed events that were right, by confidence</title>
        <rect width="400" height="392" fill="#fff"/>
        """);
    for (int i = 0; i <= 10; i += 2) {
      double share = i / 10.0;
      line(svg, x(share), y(0), x(share), y(1), "#e3e3e3");
      line(svg, x(0), y(share), x(1), y(share), "#e3e3e3");
      text(svg, x(share), y(0) + 18, "middle", String.format(Locale.ROOT, "%.1f", share));
      text(svg, LEFT - 8, y(share) + 4, "end", String.format(Locale.ROOT, "%.1f", share));
    }
    line(svg, x(0), y(0), x(1), y(1), "#888");
    for (Reliability.Bin bin : reliability.bins()) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#b4442c\"/>%n",
              x(bin.predicted()),
              y(bin.right()),
              2 + Math.sqrt(bin.events()) / 2));
    }
    text(svg, x(0.5), y(0) + 40, "middle", "confidence");
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"16\" y=\"%.1f\" text-anchor=\"middle\" transform=\"rotate(-90 16 %.1f)\">right"
                + "</text>%n</svg>%n",
            y(0.5),
            y(0.5)));
    return svg.toString();
  }

  private static double x(double share) {
    return LEFT + share * SIZE;
  }

  private static double y(double share) {
    return TOP + (1 - share) * SIZE;
  }

  private static void line(
      StringBuilder svg, double x1, double y1, double x2, double y2, String ink) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
            x1,
            y1,
            x2,
            y2,
            ink));
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String words) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            words));
  }
}
