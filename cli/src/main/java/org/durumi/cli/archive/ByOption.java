package org.durumi.cli.archive;

import org.durumi.cli.terminal.Surroundings;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who decides, of commands that keep what a person decides. */
public final class ByOption {

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who decides (DURUMI_REVIEWER, else \"not named\"). It stays in the log.")
  private @Nullable String by;

  /** Who decides. */
  public Reviewer reviewer(Surroundings surroundings) {
    String variable = surroundings.variable("DURUMI_REVIEWER");
    String name = by != null ? by : variable;
    return new Reviewer(name == null ? "not named" : name);
  }
}
