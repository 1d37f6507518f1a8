package org.durumi.cli.estimate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.durumi.cli.terminal.Refusal;
import org.durumi.estimator.Report;
import org.durumi.estimator.draw.MonthPlot;
import org.durumi.estimator.draw.OverlapPlot;
import org.durumi.estimator.draw.Plot;
import org.durumi.estimator.draw.PlotWords;
import org.durumi.estimator.draw.PosteriorPlot;
import org.durumi.estimator.draw.SensitivityPlot;

/** Writes a report's plots into a folder, each as SVG and PNG. */
final class PlotFolder {

  private PlotFolder() {}

  static void write(Answer answer, Path folder) {
    Report report = answer.report();
    PlotWords words = PlotWords.of(report.unit());
    try {
      Files.createDirectories(folder);
      write(Optional.of(OverlapPlot.of(report.table(), words)), folder, "overlaps");
      write(PosteriorPlot.of(report, words), folder, "totals");
      write(SensitivityPlot.of(report, words), folder, "sensitivity");
      write(MonthPlot.of(answer.months(), words), folder, "months");
    } catch (IOException e) {
      throw new Refusal(
          "Could not write plots to %s. Name a folder that can be written to.".formatted(folder));
    }
  }

  private static void write(Optional<? extends Plot> plot, Path folder, String name)
      throws IOException {
    if (plot.isPresent()) {
      Files.writeString(folder.resolve(name + ".svg"), plot.get().svg());
      Files.write(folder.resolve(name + ".png"), plot.get().png());
    }
  }
}
