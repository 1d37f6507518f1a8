package org.durumi.cli.publish;

import org.durumi.cli.terminal.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Publishes a release; what is done is said by the command after it. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Publishes a release that has passed the gate.")
public final class PublishCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private PublishCommand() {}

  /** The command with those that follow it. */
  public static CommandLine in(Surroundings surroundings) {
    return new CommandLine(new PublishCommand()).addSubcommand(new SiteCommand(surroundings));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to publish: site.");
  }
}
