package org.durumi.linker.incident;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How seconds grow with tellings.
 *
 * @param points the fewest tellings first
 */
record Growth(List<Point> points) {

  private static final int LEFT = 70;
  private static final int TOP = 20;
  private static final int WIDTH = 480;
  private static final int HEIGHT = 320;

  /** What linking so many tellings took. */
  record Point(int tellings, double seconds) {}

  Growth {
    points = List.copyOf(points);
  }

  /** The power of the tellings that fits best, by least squares of the logarithms; 1 is linear. */
  double exponent() {
    double x = mean(points.stream().map(p -> Math.log10(p.tellings())).toList());
    double y = mean(points.stream().map(p -> Math.log10(p.seconds())).toList());
    double both = 0;
    double square = 0;
    for (Point p : points) {
      double across = Math.log10(p.tellings()) - x;
      both += across * (Math.log10(p.seconds()) - y);
      square += across * across;
    }
    return square == 0 ? Double.NaN : both / square;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(value -> value).average().orElse(0);
  }

  /** A drawing on two logarithmic scales, as SVG, with what linear growth would be beside it. */
  String drawing() {
    int from = floor(points.getFirst().tellings());
    int to = ceil(points.getLast().tellings());
    int low = floor(points.stream().mapToDouble(Point::seconds).min().orElse(1));
    int high = Math.max(ceil(points.stream().mapToDouble(Point::seconds).max().orElse(1)), low + 1);
    Scale x = new Scale(from, Math.max(to, from + 1), LEFT, LEFT + WIDTH);
    Scale y = new Scale(low, high, TOP + HEIGHT, TOP);
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\">%n"
            .formatted(LEFT + WIDTH + 50, TOP + HEIGHT + 60));
    svg.append("<title>Seconds of linking by number of tellings</title>\n");
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    for (int at = from; at <= x.to; at++) {
      double place = x.at(at);
      line(svg, place, TOP, place, TOP + HEIGHT, "#ddd", "");
      text(svg, place, TOP + HEIGHT + 20, "middle", "%,d".formatted(Math.round(Math.pow(10, at))));
    }
    for (int at = low; at <= high; at++) {
      line(svg, LEFT, y.at(at), LEFT + WIDTH, y.at(at), "#ddd", "");
      text(svg, LEFT - 8, y.at(at) + 4, "end", seconds(at));
    }
    linear(svg, x, y);
    svg.append(
        "<polyline fill=\"none\" stroke=\"#1f5f8b\" stroke-width=\"2\" points=\"%s\"/>%n"
            .formatted(
                points.stream()
                    .map(p -> "%.1f,%.1f".formatted(x.of(p.tellings()), y.of(p.seconds())))
                    .collect(Collectors.joining(" "))));
    for (Point p : points) {
      double across = x.of(p.tellings());
      double down = y.of(p.seconds());
      svg.append(
          "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#1f5f8b\"/>%n".formatted(across, down));
      boolean first = p.equals(points.getFirst());
      text(
          svg,
          first ? across + 10 : across - 8,
          first ? down + 14 : down - 9,
          first ? "start" : "end",
          (p.seconds() < 1 ? "%.2f s" : "%.1f s").formatted(p.seconds()));
    }
    double middle = LEFT + WIDTH / 2.0;
    text(svg, middle, TOP + HEIGHT + 45, "middle", "tellings, linked from nothing");
    return svg.append("</svg>\n").toString();
  }

  /** From the first point on, as far as the paper goes. */
  private void linear(StringBuilder svg, Scale x, Scale y) {
    double first = Math.log10(points.getFirst().tellings());
    double seconds = Math.log10(points.getFirst().seconds());
    double length = Math.min(x.to - first, y.to - seconds);
    double endX = x.at(first + length);
    double endY = y.at(seconds + length);
    line(svg, x.at(first), y.at(seconds), endX, endY, "#999", " stroke-dasharray=\"6 5\"");
    text(svg, endX - 6, endY + 24, "end", "linear");
  }

  private static String seconds(int power) {
    return (power < 0 ? "%." + -power + "f s" : "%.0f s").formatted(Math.pow(10, power));
  }

  private static void line(
      StringBuilder svg, double x, double y, double toX, double toY, String colour, String more) {
    svg.append(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"%s/>%n"
            .formatted(x, y, toX, toY, colour, more));
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String words) {
    svg.append(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"#333\">%s</text>%n"
            .formatted(x, y, anchor, words));
  }

  private static int floor(double value) {
    return (int) Math.floor(Math.log10(value) + 1e-9);
  }

  private static int ceil(double value) {
    return (int) Math.ceil(Math.log10(value) - 1e-9);
  }

  /** Powers of ten on paper. */
  private record Scale(int from, int to, double start, double end) {

    double at(double power) {
      return start + (power - from) * (end - start) / (to - from);
    }

    double of(double value) {
      return at(Math.log10(value));
    }
  }
}
