package org.durumi.estimator.draw;

import java.util.Locale;

/** Totals along the bottom, in round steps. */
record TotalAxis(double from, double to, double left, double right) {

  double x(double total) {
    return left + Math.clamp((total - from) / (to - from), 0, 1) * (right - left);
  }

  void draw(Canvas canvas, double top, double bottom) {
    double step = step((to - from) / 5);
    for (double at = Math.ceil(from / step) * step; at <= to; at += step) {
      canvas.line(x(at), top, x(at), bottom, 1, Plot.GRID);
      canvas.text(
          x(at),
          bottom + 16,
          Canvas.Anchor.MIDDLE,
          12,
          Plot.INK,
          String.format(Locale.ROOT, "%,.0f", at));
    }
    canvas.line(left, bottom, right, bottom, 1, Plot.FAINT);
  }

  static double step(double about) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(about, 1))));
    for (double times : new double[] {1, 2, 5}) {
      if (times * power >= about) {
        return times * power;
      }
    }
    return 10 * power;
  }
}
