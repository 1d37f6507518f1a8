package org.durumi.estimator.draw;

import java.util.List;
import java.util.Optional;
import org.durumi.estimator.Estimate;
import org.durumi.estimator.Method;
import org.durumi.estimator.Report;
import org.durumi.estimator.outcome.Figures;
import org.durumi.estimator.outcome.Spread;

/**
 * How each method's belief is spread over the total, one over the other on one axis; its interval
 * below. Grey is what must not be relied on.
 */
public final class PosteriorPlot extends Plot {

  private static final int ROW = 92;
  private static final int LEFT = 150;
  private static final int RIGHT = 690;
  private static final int TOP = 44;

  private final Report report;
  private final List<Estimate> shown;
  private final PlotWords words;

  private PosteriorPlot(Report report, List<Estimate> shown, PlotWords words) {
    super(720, TOP + ROW * shown.size() + 50, words.totals());
    this.report = report;
    this.shown = shown;
    this.words = words;
  }

  /** Of the methods that have figures; empty where none has. */
  public static Optional<PosteriorPlot> of(Report report, PlotWords words) {
    List<Estimate> shown =
        report.estimates().stream().filter(e -> e.figures().isPresent()).toList();
    return shown.isEmpty()
        ? Optional.empty()
        : Optional.of(new PosteriorPlot(report, shown, words));
  }

  @Override
  void draw(Canvas canvas) {
    double most =
        shown.stream()
            .flatMap(e -> e.figures().stream())
            .mapToDouble(f -> Math.min(f.upper(), 6 * f.median()))
            .max()
            .orElse(1);
    double observed = report.table().observed();
    TotalAxis axis = new TotalAxis(0, Math.max(most * 1.08, observed * 1.2), LEFT, RIGHT);
    double bottom = TOP + ROW * shown.size();
    canvas.text(16, 24, Canvas.Anchor.START, 15, INK, title());
    axis.draw(canvas, TOP, bottom);
    canvas.line(axis.x(observed), TOP, axis.x(observed), bottom, 1.5, INK);
    canvas.text(axis.x(observed) + 4, TOP + 10, Canvas.Anchor.START, 11, INK, words.documented());
    for (int i = 0; i < shown.size(); i++) {
      row(canvas, axis, shown.get(i), TOP + ROW * (i + 1));
    }
    canvas.text(16, bottom + 40, Canvas.Anchor.START, 11, FAINT, words.totalsNote());
  }

  private void row(Canvas canvas, TotalAxis axis, Estimate estimate, double base) {
    String ink = estimate.defensible() ? GOOD : BAD;
    Figures figures = estimate.figures().orElseThrow();
    canvas.text(LEFT - 12, base - 22, Canvas.Anchor.END, 13, INK, words.method(estimate.method()));
    Spread spread = estimate.spread();
    double tallest = 0;
    for (double share : spread.shares()) {
      tallest = Math.max(tallest, share);
    }
    for (int i = 0; i < spread.shares().length; i++) {
      double from = axis.x(spread.from() + i * spread.width());
      double to = axis.x(spread.from() + (i + 1) * spread.width());
      double height = tallest > 0 ? 58 * spread.shares()[i] / tallest : 0;
      canvas.rectangle(from, base - 18 - height, Math.max(to - from, 0), height, ink);
    }
    double y = base - 10;
    canvas.line(axis.x(figures.lower()), y, axis.x(figures.upper()), y, 3, ink);
    canvas.circle(axis.x(figures.median()), y, 5, ink);
    if (estimate.method() == Method.CHAO) {
      canvas.text(
          axis.x(figures.upper()) + 8, y + 4, Canvas.Anchor.START, 11, FAINT, words.lowerBound());
    }
  }
}
