package org.durumi.cli.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.durumi.archive.Archive;
import org.durumi.archive.arrival.Adder;
import org.durumi.archive.arrival.FileSource;
import org.durumi.archive.arrival.Loaded;
import org.durumi.archive.arrival.Outcomes;
import org.durumi.archive.arrival.Reading;
import org.durumi.cli.read.Batch;
import org.durumi.cli.read.Inputs;
import org.durumi.cli.read.LimitOptions;
import org.durumi.cli.read.OverrideOptions;
import org.durumi.cli.read.SecondReaderOptions;
import org.durumi.cli.terminal.Progress;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.second.SecondReader;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds reports to the archive. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = "durumi add [OPTIONS] FILE|DIR|-...",
    description = {
      "Adds reports to the archive: keeps their bytes, reads them and proposes events.",
      "The first use makes the archive. The same bytes are kept once, so that an addition that was",
      "stopped goes on where it was when the command is given again.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  durumi add examples/shenyang.txt",
      "  durumi add --published 2016-12-01 --outlet 'Daily NK' page.html",
      "  durumi add reports/",
      "  durumi add --second-reader http://127.0.0.1:8080/v1 --second-model NAME reports/"
    })
public final class AddCommand implements Callable<Integer> {

  private static final int MANY = 20;

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR|-",
      description =
          "Text, HTML, PDF, DOCX, EML, WARC or report JSON; folders of them; - for standard input.")
  private List<Path> inputs = List.of();

  @Mixin private OverrideOptions overrides = new OverrideOptions();

  @Option(
      names = "--recovery-key",
      description = "Print a recovery key when this makes the archive.")
  private boolean recoveryKey;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  @ArgGroup(exclusive = false, heading = "%nLimits, each with its default:%n")
  private LimitOptions limits = new LimitOptions();

  @ArgGroup(exclusive = false, heading = "%nA second reader (off unless named):%n")
  private SecondReaderOptions second = new SecondReaderOptions();

  /** Adds to the archive of these surroundings. */
  public AddCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Intake intake = intake();
    Terminal terminal = surroundings.terminal();
    try (SecondReader further = second.open(surroundings);
        Archive archive = new ArchiveDoor(surroundings, options).openOrMake(recoveryKey)) {
      Reading reading = further == null ? new Reading(intake) : new Reading(intake, further::read);
      Inputs from = new Inputs(inputs, null);
      long count = terminal.errShown() ? count(from, intake) : 0;
      boolean many = count >= MANY;
      Acknowledgements told = new Acknowledgements(terminal, many && terminal.outShown());
      try (Progress progress = many ? Progress.bar(terminal, "Adding", count) : Progress.hidden()) {
        addAll(from.files(intake), reading, archive, told, progress);
      }
      terminal.print(told + "\n");
      return told.hasFailures() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }
  }

  private void addAll(
      Stream<Path> inputs, Reading reading, Archive archive, Outcomes told, Progress progress) {
    FileSource source = new FileSource(archive, limits.limits());
    Adder adder = new Adder(archive, told);
    try (Stream<Path> files = inputs) {
      new Batch(Runtime.getRuntime().availableProcessors())
          .run(
              files.map(file -> load(source, file)),
              loaded -> List.of(loaded.prepare(reading)),
              prepared -> {
                prepared.forEach(adder::take);
                progress.step();
              });
    } finally {
      adder.flush();
    }
  }

  private Loaded load(FileSource source, Path file) {
    return Inputs.isStandardInput(file)
        ? source.standardInput("standard input", surroundings.terminal().in())
        : source.file(file);
  }

  private Intake intake() {
    try {
      return new Intake(limits.limits(), overrides.overrides());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private static long count(Inputs from, Intake intake) {
    try (Stream<Path> files = from.files(intake)) {
      return files.count();
    }
  }
}
