package org.durumi.cli.publish;

import org.durumi.cli.terminal.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What leaves the office. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Lets accepted incidents leave through the gate.")
public final class PublishCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private PublishCommand() {}

  /** The command with those under it. */
  public static CommandLine of(Surroundings surroundings) {
    return new CommandLine(new PublishCommand())
        .addSubcommand(new PublishCheckCommand(surroundings))
        .addSubcommand(new PublishReleaseCommand(surroundings))
        .addSubcommand(new PublishExposureCommand(surroundings))
        .addSubcommand(new SiteCommand(surroundings));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Name a command: check, release, exposure or site");
  }
}
