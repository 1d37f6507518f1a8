package org.durumi.cli.estimate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.durumi.cli.terminal.Refusal;
import org.durumi.estimator.Report;
import org.durumi.estimator.draw.OverlapPlot;
import org.durumi.estimator.draw.Plot;
import org.durumi.estimator.draw.PosteriorPlot;
import org.durumi.estimator.draw.SensitivityPlot;

/** Writes a report's plots into a folder, each as SVG and PNG. */
final class PlotFolder {

  private PlotFolder() {}

  static void write(Report report, Path folder) {
    try {
      Files.createDirectories(folder);
      write(Optional.of(OverlapPlot.of(report.table())), folder, "overlaps");
      write(PosteriorPlot.of(report), folder, "totals");
      write(SensitivityPlot.of(report), folder, "sensitivity");
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
