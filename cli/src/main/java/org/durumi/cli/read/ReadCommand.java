package org.durumi.cli.read;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.durumi.cli.card.CasefileCard;
import org.durumi.cli.terminal.Look;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import org.durumi.reader.casefile.CasefileJson;
import org.durumi.reader.casefile.CasefileReader;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.second.SecondReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads reports into casefiles. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = "durumi read [OPTIONS] FILE|DIR|-...",
    description = {
      "Reads reports into casefiles.",
      "A casefile says what happened to whom, where, when, by whom, and who says so, each with the",
      "very words of the report. It is a proposal until a person accepts it.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  durumi read examples/shenyang.txt",
      "  durumi read --published 2016-12-01 --outlet 'Daily NK' page.html",
      "  durumi read --json reports/ > casefiles.jsonl",
      "  durumi read --out casefiles reports/",
      "  durumi read --second-reader http://127.0.0.1:8080/v1 --second-model NAME reports/"
    })
public final class ReadCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR|-",
      description =
          "Text, HTML, PDF, DOCX, EML or report JSON; folders of them; - for standard input.")
  private List<Path> inputs = List.of();

  @Option(names = "--json", description = "Print JSON Lines, one casefile a line.")
  private boolean json;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write each casefile to DIR/NAME.json and print only a summary.")
  private @Nullable Path out;

  @Mixin private ReaderOptions readers = new ReaderOptions();

  @Mixin private OverrideOptions overrides = new OverrideOptions();

  @Mixin private Look look = new Look();

  @ArgGroup(exclusive = false, heading = "%nLimits, each with its default:%n")
  private LimitOptions limits = new LimitOptions();

  @ArgGroup(exclusive = false, heading = "%nA second reader (off unless named):%n")
  private SecondReaderOptions second = new SecondReaderOptions();

  /** Reads in these surroundings. */
  public ReadCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.terminal = surroundings.terminal();
  }

  @Override
  public Integer call() {
    Inputs from = new Inputs(inputs, out);
    from.problem().ifPresent(this::misunderstood);
    CasefileSink sink = sink();
    Intake intake = intake();
    CasefileReader own = readers.reader(spec);
    Tally tally;
    try (SecondReader further = second.open(surroundings)) {
      ReportReading reading =
          new ReportReading(
              intake,
              readers.related(),
              further == null ? own::read : report -> further.read(own.read(report)),
              sink);
      tally = reading.readAll(from, terminal, out != null || !terminal.outShown());
    }
    sink.close(tally);
    return tally.hasFailures() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
  }

  private Intake intake() {
    try {
      return new Intake(limits.limits(), overrides.overrides());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private CasefileSink sink() {
    CasefileJson form = new CasefileJson();
    if (out != null) {
      return new FolderSink(out, terminal, casefile -> form.write(casefile) + "\n");
    }
    if (json) {
      return new PrintedSink(terminal, casefile -> form.write(casefile) + "\n");
    }
    CasefileCard card = new CasefileCard(Look.width(terminal), look.isColoured(terminal));
    return new PrintedSink(terminal, casefile -> card.lay(casefile) + "\n");
  }

  private void misunderstood(String sentence) {
    throw new ParameterException(spec.commandLine(), sentence);
  }
}
