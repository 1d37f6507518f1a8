package org.durumi.cli.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.durumi.cli.read.Inputs;
import org.durumi.cli.read.ReaderOptions;
import org.durumi.cli.terminal.Terminal;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.intake.IntakeLimits;
import org.durumi.reader.intake.Overrides;
import org.durumi.reader.intake.Taken;
import org.durumi.record.source.Report;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how fast reports are read; its figures are kept in {@code docs/performance.md}. */
@Command(
    name = "bench",
    hidden = true,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = "durumi bench [OPTIONS] FILE|DIR...",
    description = {
      "Measures how many reports a second are read into casefiles.",
      "The reports are taken in once and repeated in memory, each under an id of its own. Every",
      "round reads them all on all cores and writes each casefile as JSON to nowhere.",
      ""
    })
public final class BenchCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..*", paramLabel = "FILE|DIR", description = "Reports to read.")
  private List<Path> inputs = List.of();

  @Option(names = "--reports", paramLabel = "N", description = "Reports in each round (500).")
  private int count = 500;

  @Option(names = "--warmup", paramLabel = "N", description = "Rounds before the first timed (10).")
  private int warmup = 10;

  @Option(names = "--rounds", paramLabel = "N", description = "Rounds that are timed (15).")
  private int rounds = 15;

  @Option(names = "--threads", paramLabel = "N", description = "Threads (one for each core).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private ReaderOptions readers = new ReaderOptions();

  /** Prints to this terminal. */
  public BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (count < 1 || rounds < 1 || warmup < 0 || threads < 1) {
      throw misunderstood("--reports, --rounds and --threads begin at 1, --warmup at 0.");
    }
    if (inputs.isEmpty()) {
      throw misunderstood("Missing required parameter: 'FILE|DIR'");
    }
    List<Report> taken = taken();
    if (taken.isEmpty()) {
      throw misunderstood("None of these could be read as a report; name report files.");
    }
    Throughput throughput = new Throughput(readers.reader(spec), taken, count, threads);
    terminal.print(throughput.measure(warmup, rounds).toString());
    return CommandLine.ExitCode.OK;
  }

  private List<Report> taken() {
    Intake intake = new Intake(IntakeLimits.DEFAULT, Overrides.NONE);
    List<Report> reports = new ArrayList<>();
    try (Stream<Path> files = new Inputs(inputs, null).files(intake)) {
      files.forEach(file -> intake.take(file).forEach(taken -> keep(taken, reports)));
    }
    return reports;
  }

  private void keep(Taken taken, List<Report> reports) {
    switch (taken) {
      case Taken.Read read -> reports.add(read.report());
      case Taken.Refused refused -> terminal.say(refused.sentence());
    }
  }

  private ParameterException misunderstood(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
