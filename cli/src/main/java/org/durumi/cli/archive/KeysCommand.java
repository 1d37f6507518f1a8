package org.durumi.cli.archive;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is done with the keys of an archive on a server. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {"Changes the keys of an archive on a database server.", ""},
    footer = {
      "",
      "After a leak of the key file or its passphrase, both, in this order:",
      "  durumi keys passphrase --database postgresql://durumi@localhost/durumi",
      "  durumi keys rotate --database postgresql://durumi@localhost/durumi"
    })
public final class KeysCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Holds the others. */
  public KeysCommand() {}

  /** Called where no command is named. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command of keys: rotate, passphrase.");
  }
}
