package org.durumi.cli.bundle;

import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What this office calls itself to others. */
final class OfficeOption {

  @Option(
      names = "--office",
      paramLabel = "NAME",
      description = "This office's name, as others see it (DURUMI_OFFICE).")
  private @Nullable String office;

  /** Its name. */
  String name(Surroundings surroundings) {
    String name = office == null ? surroundings.variable("DURUMI_OFFICE") : office;
    if (name == null) {
      throw new Refusal("Say what this office calls itself: --office NAME");
    }
    return name;
  }
}
