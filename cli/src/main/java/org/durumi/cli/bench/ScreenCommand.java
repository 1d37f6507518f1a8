package org.durumi.cli.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.durumi.cli.read.Inputs;
import org.durumi.cli.terminal.Terminal;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.intake.IntakeLimits;
import org.durumi.reader.intake.Overrides;
import org.durumi.reader.intake.Taken;
import org.durumi.reader.screen.Screen;
import org.durumi.record.source.Report;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the first look: how many reports pass it, and how many it sees in a second. */
@Command(
    name = "filter",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the first look that --related-only takes: how many of the reports pass it, and how",
      "many it sees in a second on one core."
    })
public final class ScreenCommand implements Callable<Integer> {

  private static final double NANOS = 1e9;

  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Reports to look at.")
  private List<Path> inputs = List.of();

  @Option(names = "--rounds", paramLabel = "N", description = "Times to look at them (20).")
  private int rounds = 20;

  /** Prints to this terminal. */
  public ScreenCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Report> reports = taken();
    Screen screen = Screen.standard();
    reports.forEach(screen::mayHoldSomething);
    long passed = 0;
    long start = System.nanoTime();
    for (int i = 0; i < rounds; i++) {
      passed = reports.stream().filter(screen::mayHoldSomething).count();
    }
    double seconds = Math.max(1, System.nanoTime() - start) / NANOS;
    terminal.print(
        String.format(
            Locale.ROOT,
            "reports: %d\npassed: %d\nreports_per_second: %.0f\n",
            reports.size(),
            passed,
            rounds * reports.size() / seconds));
    for (Report report : reports) {
      if (!screen.mayHoldSomething(report)) {
        terminal.print("passed_over: " + report.id() + "\n");
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private List<Report> taken() {
    Intake intake = new Intake(IntakeLimits.DEFAULT, Overrides.NONE);
    List<Report> reports = new ArrayList<>();
    try (Stream<Path> files = new Inputs(inputs, null).files(intake)) {
      files.flatMap(file -> intake.take(file).stream()).forEach(taken -> keep(taken, reports));
    }
    return reports;
  }

  private void keep(Taken taken, List<Report> reports) {
    switch (taken) {
      case Taken.Read read -> reports.add(read.report());
      case Taken.Refused refused -> terminal.say(refused.sentence());
    }
  }
}
