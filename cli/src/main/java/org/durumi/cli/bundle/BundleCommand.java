package org.durumi.cli.bundle;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sealed bundles between offices. */
@Command(
    name = "bundle",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Carries reports and what was decided about them from one office to another, on a memory stick.",
      "A bundle is encrypted to one office's key and signed by another's. Each office hands its key",
      "file to the other, and both compare its fingerprint by telephone.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  durumi bundle key --office \"Seoul office\" -o seoul.key",
      "  durumi bundle seal --to geneva.key --office \"Seoul office\" --reports 12,13 may.bundle",
      "  durumi bundle open may.bundle --preview",
      "  durumi bundle open may.bundle --from seoul.key"
    })
public final class BundleCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Holds the others. */
  public BundleCommand() {}

  /** Called where no command is named. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Name a command of bundle: key, seal or open.");
  }
}
