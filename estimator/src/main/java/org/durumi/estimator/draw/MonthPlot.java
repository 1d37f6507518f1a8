package org.durumi.estimator.draw;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.durumi.estimator.Headline;
import org.durumi.estimator.MonthFigure;

/**
 * What is documented in each month, and over it the band of what there were in all, where that can
 * be said. A month without a band is not a month without unseen.
 */
public final class MonthPlot extends Plot {

  private static final int LEFT = 70;
  private static final int TOP = 44;
  private static final int HEIGHT = 240;
  private static final int WIDEST = 46;
  private static final int NARROWEST = 10;
  private static final int ROOM = 1040;
  private static final int LABELS = 48;

  private final List<MonthFigure> months;
  private final PlotWords words;
  private final double step;

  private MonthPlot(List<MonthFigure> months, PlotWords words, int step) {
    super(LEFT + Math.max(step * months.size(), 560) + 30, TOP + HEIGHT + 74, words.months());
    this.months = months;
    this.words = words;
    this.step = step;
  }

  /** Of months in their order; empty where there are none. */
  public static Optional<MonthPlot> of(List<MonthFigure> months, PlotWords words) {
    return months.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MonthPlot(months, words, Math.clamp(ROOM / months.size(), NARROWEST, WIDEST)));
  }

  @Override
  void draw(Canvas canvas) {
    canvas.text(16, 24, Canvas.Anchor.START, 15, INK, title());
    double most =
        months.stream()
            .mapToDouble(one ->
                Math.max((double) one.observed(), one.headline().map(Headline::upper).orElse(0.0)))
            .max()
            .orElse(1);
    double base = TOP + HEIGHT;
    scale(canvas, most * 1.05, base);
    int every = Math.max(1, (int) Math.ceil(LABELS / step));
    for (int i = 0; i < months.size(); i++) {
      MonthFigure month = months.get(i);
      double x = LEFT + step * (i + 0.5);
      double half = step * 0.32;
      double height = HEIGHT * month.observed() / (most * 1.05);
      canvas.rectangle(x - half, base - height, 2 * half, height, PALE);
      month
          .headline()
          .ifPresent(band -> band(canvas, band, x, step * 0.18, base, HEIGHT / (most * 1.05)));
      if (i % every == 0) {
        canvas.text(x, base + 18, Canvas.Anchor.MIDDLE, 10, INK, label(month.month()));
      }
    }
    canvas.line(LEFT, base, LEFT + step * months.size(), base, 1, FAINT);
    canvas.text(16, base + 54, Canvas.Anchor.START, 11, FAINT, words.monthsNote());
  }

  private static void band(
      Canvas canvas, Headline band, double x, double half, double base, double each) {
    double high = base - each * band.upper();
    double low = base - each * band.lower();
    canvas.rectangle(x - half, high, 2 * half, Math.max(low - high, 1), GOOD);
    double middle = base - each * (band.least() + band.most()) / 2;
    canvas.line(x - 1.6 * half, middle, x + 1.6 * half, middle, 2, INK);
  }

  private void scale(Canvas canvas, double most, double base) {
    double step = TotalAxis.step(most / 4);
    for (double at = 0; at <= most; at += step) {
      double y = base - HEIGHT * at / most;
      canvas.line(LEFT, y, LEFT + this.step * months.size(), y, 1, GRID);
      canvas.text(
          LEFT - 8, y + 4, Canvas.Anchor.END, 11, INK, String.format(Locale.ROOT, "%,.0f", at));
    }
  }

  private static String label(YearMonth month) {
    return month.toString();
  }
}
