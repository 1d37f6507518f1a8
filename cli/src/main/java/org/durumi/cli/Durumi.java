package org.durumi.cli;

import org.durumi.cli.appeal.AppealCommand;
import org.durumi.cli.archive.AddCommand;
import org.durumi.cli.archive.BackupCommand;
import org.durumi.cli.archive.CaptureCommand;
import org.durumi.cli.archive.CompactCommand;
import org.durumi.cli.archive.DeskCommand;
import org.durumi.cli.archive.FeedCommand;
import org.durumi.cli.archive.ImportCommand;
import org.durumi.cli.archive.KeysCommand;
import org.durumi.cli.archive.KeysPassphraseCommand;
import org.durumi.cli.archive.KeysRotateCommand;
import org.durumi.cli.archive.ListCommand;
import org.durumi.cli.archive.MoveCommand;
import org.durumi.cli.archive.PackCommand;
import org.durumi.cli.archive.PassphraseCommand;
import org.durumi.cli.archive.ProjectCommand;
import org.durumi.cli.archive.RestoreCommand;
import org.durumi.cli.archive.ReviewCommand;
import org.durumi.cli.archive.SearchCommand;
import org.durumi.cli.archive.ShowCommand;
import org.durumi.cli.archive.StampCommand;
import org.durumi.cli.archive.VerifyCommand;
import org.durumi.cli.bench.BenchCommand;
import org.durumi.cli.bench.CalibrationCommand;
import org.durumi.cli.bench.MucCommand;
import org.durumi.cli.bench.ScreenCommand;
import org.durumi.cli.bundle.BundleCommand;
import org.durumi.cli.bundle.BundleKeyCommand;
import org.durumi.cli.bundle.BundleOpenCommand;
import org.durumi.cli.bundle.BundleSealCommand;
import org.durumi.cli.count.CountCommand;
import org.durumi.cli.doctor.DoctorCommand;
import org.durumi.cli.estimate.EstimateCommand;
import org.durumi.cli.export.ExportCommand;
import org.durumi.cli.incident.IncidentCommand;
import org.durumi.cli.incident.IncidentsCommand;
import org.durumi.cli.learn.LearnCommand;
import org.durumi.cli.link.LinkCommand;
import org.durumi.cli.publish.ConsentCommand;
import org.durumi.cli.publish.PublishCommand;
import org.durumi.cli.publish.ReleasesCommand;
import org.durumi.cli.read.ReadCommand;
import org.durumi.cli.terminal.Failure;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code durumi} program. */
@Command(
    name = "durumi",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Reads reports of hidden human-rights events, and keeps what was read, decided and proven.",
    footer = {
      "",
      "Exit codes: 0 fine, 1 some input failed, 2 the command was not understood.",
      "Shell completion: source <(durumi completion)"
    })
public final class Durumi implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private Durumi() {}

  /** Starts the program and ends the process with its exit code. */
  public static void main(String... arguments) {
    System.exit(run(Surroundings.ofThisProcess(), arguments));
  }

  /** Runs one command and returns its exit code. */
  static int run(Surroundings surroundings, String... arguments) {
    Terminal terminal = surroundings.terminal();
    CommandLine line = new CommandLine(new Durumi());
    line.addSubcommand(new ReadCommand(surroundings));
    line.addSubcommand(new LinkCommand(surroundings));
    line.addSubcommand(new CountCommand(surroundings));
    line.addSubcommand(new EstimateCommand(surroundings));
    line.addSubcommand(new AddCommand(surroundings));
    line.addSubcommand(new ImportCommand(surroundings));
    line.addSubcommand(new ListCommand(surroundings));
    line.addSubcommand(new ShowCommand(surroundings));
    line.addSubcommand(new SearchCommand(surroundings));
    line.addSubcommand(new ReviewCommand(surroundings));
    line.addSubcommand(new LearnCommand(surroundings));
    line.addSubcommand(new IncidentsCommand(surroundings));
    line.addSubcommand(new IncidentCommand(surroundings));
    line.addSubcommand(new CaptureCommand(surroundings));
    line.addSubcommand(new FeedCommand(surroundings));
    line.addSubcommand(new ConsentCommand(surroundings));
    line.addSubcommand(PublishCommand.of(surroundings));
    line.addSubcommand(new ReleasesCommand(surroundings));
    line.addSubcommand(new VerifyCommand(surroundings));
    line.addSubcommand(new StampCommand(surroundings));
    line.addSubcommand(new PackCommand(surroundings));
    line.addSubcommand(new ExportCommand(surroundings));
    line.addSubcommand(new AppealCommand(surroundings));
    line.addSubcommand(
        new CommandLine(new BundleCommand())
            .addSubcommand(new BundleKeyCommand(surroundings))
            .addSubcommand(new BundleSealCommand(surroundings))
            .addSubcommand(new BundleOpenCommand(surroundings)));
    line.addSubcommand(new BackupCommand(surroundings));
    line.addSubcommand(new RestoreCommand(surroundings));
    line.addSubcommand(new MoveCommand(surroundings));
    line.addSubcommand(new PassphraseCommand(surroundings));
    line.addSubcommand(new ProjectCommand(surroundings));
    line.addSubcommand(
        new CommandLine(new KeysCommand())
            .addSubcommand(new KeysRotateCommand(surroundings))
            .addSubcommand(new KeysPassphraseCommand(surroundings)));
    line.addSubcommand(new CompactCommand(surroundings));
    line.addSubcommand(new DoctorCommand(surroundings));
    line.addSubcommand(new DeskCommand(surroundings));
    line.addSubcommand(
        new CommandLine(new BenchCommand(terminal))
            .addSubcommand(new CalibrationCommand(terminal))
            .addSubcommand(new MucCommand(terminal))
            .addSubcommand(new ScreenCommand(terminal)));
    line.addSubcommand(new RehearseCommand(surroundings));
    line.addSubcommand(new CompletionCommand(terminal));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(terminal.outWriter());
    line.setErr(terminal.errWriter());
    line.setUsageHelpWidth(Math.clamp(terminal.columns(), 60, 100));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(ansi(terminal.mayColour())));
    line.setParameterExceptionHandler((e, _) -> misunderstood(terminal, e));
    line.setExecutionExceptionHandler((e, _, _) -> Failure.report(terminal, e));
    int code = execute(line, terminal, arguments);
    line.getOut().flush();
    line.getErr().flush();
    return code;
  }

  /** What runs out on the main thread must not reach a person as a stack trace. */
  private static int execute(CommandLine line, Terminal terminal, String... arguments) {
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError e) {
      return Failure.report(terminal, e);
    }
  }

  private static int misunderstood(Terminal terminal, ParameterException e) {
    terminal.say(
        e.getMessage()
            + " (see: "
            + e.getCommandLine().getCommandSpec().qualifiedName()
            + " --help)");
    return CommandLine.ExitCode.USAGE;
  }

  private static Ansi ansi(boolean coloured) {
    return coloured ? Ansi.ON : Ansi.OFF;
  }

  /** Called where no command is named. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command, such as: durumi read FILE");
  }
}
