package org.durumi.estimator.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.durumi.estimator.Estimate;
import org.durumi.estimator.Report;
import org.durumi.estimator.Sensitivity;
import org.durumi.estimator.outcome.Figures;

/** How far each figure moves without one list or with other assumptions. */
public final class SensitivityPlot extends Plot {

  private static final int ROW = 20;
  private static final int LEFT = 260;
  private static final int RIGHT = 690;
  private static final int TOP = 44;

  private final List<Line> lines;
  private final PlotWords words;

  private record Line(String words, Figures figures, boolean first) {}

  private SensitivityPlot(List<Line> lines, PlotWords words) {
    super(720, TOP + ROW * lines.size() + 50, words.sensitivity());
    this.lines = lines;
    this.words = words;
  }

  /** Of the methods that have figures; empty where none was varied. */
  public static Optional<SensitivityPlot> of(Report report, PlotWords words) {
    List<Line> lines = new ArrayList<>();
    for (Estimate estimate : report.estimates()) {
      String name = words.method(estimate.method());
      estimate.figures().ifPresent(f -> lines.add(new Line(name + ": " + words.asItIs(), f, true)));
      for (Sensitivity changed : estimate.sensitivity()) {
        changed
            .figures()
            .ifPresent(
                f -> lines.add(new Line(name + ": " + words.change(changed.change()), f, false)));
      }
    }
    return lines.stream().allMatch(Line::first)
        ? Optional.empty()
        : Optional.of(new SensitivityPlot(lines, words));
  }

  @Override
  void draw(Canvas canvas) {
    canvas.text(16, 24, Canvas.Anchor.START, 15, INK, title());
    double most =
        lines.stream()
            .mapToDouble(l -> Math.min(l.figures().upper(), 4 * l.figures().median()))
            .max()
            .orElse(1);
    double bottom = TOP + ROW * lines.size();
    TotalAxis axis = new TotalAxis(0, most * 1.05, LEFT, RIGHT);
    axis.draw(canvas, TOP, bottom);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      double y = TOP + ROW * (i + 0.5);
      String ink = line.first() ? MARK : GOOD;
      canvas.text(LEFT - 10, y + 4, Canvas.Anchor.END, 11, INK, line.words());
      canvas.line(axis.x(line.figures().lower()), y, axis.x(line.figures().upper()), y, 2, ink);
      canvas.circle(axis.x(line.figures().median()), y, 4, ink);
    }
    canvas.text(16, bottom + 40, Canvas.Anchor.START, 11, FAINT, words.sensitivityNote());
  }
}
