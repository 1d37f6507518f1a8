package org.durumi.cli.estimate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import org.durumi.cli.terminal.Look;
import org.durumi.cli.terminal.Progress;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import org.durumi.estimator.Estimator;
import org.durumi.estimator.Method;
import org.durumi.estimator.Report;
import org.durumi.estimator.table.CaptureCsv;
import org.durumi.estimator.table.CaptureTable;
import org.durumi.estimator.table.TableFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Estimates how many people nobody recorded, from how lists overlap. */
@Command(
    name = "estimate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = "durumi estimate [OPTIONS] FILE.csv",
    description = {
      "Estimates how many people there were in all, recorded or not, from how several lists",
      "overlap. The first line of the file names the lists, each further line is one combination:",
      "1 or 0 for each list, and in the last column how many people have it.",
      "Where no estimate can be defended, it says so, and why.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  durumi estimate lists.csv",
      "  durumi estimate lists.csv --method lcmcr --seed 7 --json",
      "  durumi estimate lists.csv --plots plots",
      "What each method assumes, and how it compares with others' programs: docs/estimation.md"
    })
public final class EstimateCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "FILE.csv", description = "Capture histories and their counts.")
  private Path file = Path.of("");

  @Option(
      names = "--method",
      paramLabel = "NAME",
      description = "all, chao, loglinear, sparse, dga or lcmcr. Default: all.")
  private MethodChoice method = MethodChoice.all;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Where random draws begin; the same number gives the same answer. Default: 1.")
  private long seed = 1;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Option(
      names = "--plots",
      paramLabel = "DIR",
      description = "Write plots there, as SVG and PNG: totals, overlaps, sensitivity.")
  private @Nullable Path plots;

  /** Estimates in these surroundings. */
  public EstimateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Terminal terminal = surroundings.terminal();
    Report report = report(terminal);
    if (plots != null) {
      PlotFolder.write(report, plots);
    }
    terminal.print(
        json
            ? EstimateJson.of(report)
            : EstimateCard.of(report, Look.width(terminal), file.getFileName().toString()));
    return CommandLine.ExitCode.OK;
  }

  private Report report(Terminal terminal) {
    Estimator estimator = Estimator.of(seed);
    EnumSet<Method> methods = method.methods();
    CaptureTable table;
    try {
      table = CaptureCsv.read(file);
    } catch (TableFault e) {
      throw new Refusal(String.valueOf(e.getMessage()));
    }
    try (Progress progress =
        terminal.errShown()
            ? Progress.bar(terminal, "Estimating", estimator.steps(table, methods))
            : Progress.hidden()) {
      return estimator.report(table, methods, progress::step);
    }
  }
}
