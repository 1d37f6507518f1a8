package org.durumi.cli.estimate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.cli.archive.ArchiveDoor;
import org.durumi.cli.archive.ArchiveOptions;
import org.durumi.cli.archive.ByOption;
import org.durumi.cli.terminal.Look;
import org.durumi.cli.terminal.Progress;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import org.durumi.estimator.Estimator;
import org.durumi.estimator.Method;
import org.durumi.estimator.MonthFigure;
import org.durumi.estimator.Report;
import org.durumi.estimator.table.CaptureCsv;
import org.durumi.estimator.table.TableFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Estimates how many people or incidents nobody recorded, from how lists overlap. */
@Command(
    name = "estimate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = "durumi estimate [OPTIONS] FILE.csv|--from-archive",
    description = {
      "Estimates how many there were in all, recorded or not, from how several lists overlap.",
      "The first line of the file names the lists, each further line is one combination: 1 or 0 for",
      "each list, and in the last column how many people have it. A first column \"month\" may name",
      "the month of each line.",
      "From the archive the lists are the independent origins of accepted reports, and how sure it",
      "is which reports tell of the same is in the figures.",
      "Where no estimate can be defended, it says so, and why.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  durumi estimate lists.csv",
      "  durumi estimate lists.csv --method lcmcr --seed 7 --json",
      "  durumi estimate --from-archive --type arrest_detention --from 2019 --plots plots",
      "  durumi estimate --from-archive --publish out --by \"Min-ji\"",
      "What each method assumes, and how it compares with others' programs: docs/estimation.md"
    })
public final class EstimateCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE.csv",
      description = "Capture histories and their counts.")
  private @Nullable Path file;

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
      description = {
        "Write plots there, as SVG and PNG: totals, overlaps, sensitivity, and months where they",
        "are known. They show the table whole: keep them in the office."
      })
  private @Nullable Path plots;

  @Mixin private FromArchive fromArchive = new FromArchive();

  @Mixin private PublishedEstimate published = new PublishedEstimate();

  @Mixin private ByOption by = new ByOption();

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  /** Estimates in these surroundings. */
  public EstimateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Terminal terminal = surroundings.terminal();
    if (fromArchive.isWanted() == (file != null)) {
      throw new ParameterException(
          spec.commandLine(), "Name one thing to estimate from: a FILE.csv, or --from-archive");
    }
    if (file != null && published.isWanted()) {
      throw new ParameterException(
          spec.commandLine(), "--publish is for estimates --from-archive, where its gate is");
    }
    if (file != null) {
      show(terminal, ofFile(terminal, file));
      return CommandLine.ExitCode.OK;
    }
    try (Archive archive = new ArchiveDoor(surroundings, options).open()) {
      Answer answer =
          Answer.of("The archive", fromArchive.estimate(archive, terminal, seed, method.methods()));
      show(terminal, answer);
      if (published.isWanted()) {
        terminal.print(published.release(archive, surroundings, by, answer));
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private void show(Terminal terminal, Answer answer) throws IOException {
    if (plots != null) {
      PlotFolder.write(answer, plots);
    }
    terminal.print(json ? EstimateJson.of(answer) : EstimateCard.of(answer, Look.width(terminal)));
  }

  private Answer ofFile(Terminal terminal, Path file) {
    Estimator estimator = Estimator.of(seed);
    EnumSet<Method> methods = method.methods();
    CaptureCsv.Parts parts;
    try {
      parts = CaptureCsv.readParts(file);
    } catch (TableFault e) {
      throw new Refusal(String.valueOf(e.getMessage()));
    }
    int steps = estimator.steps(parts.table(), methods) + parts.months().size();
    try (Progress progress =
        terminal.errShown() ? Progress.bar(terminal, "Estimating", steps) : Progress.hidden()) {
      Report report = estimator.report(parts.table(), methods, progress::step);
      List<MonthFigure> months = estimator.months(parts.months(), methods, progress::step);
      return new Answer(file.getFileName().toString(), report, months, Optional.empty());
    }
  }
}
