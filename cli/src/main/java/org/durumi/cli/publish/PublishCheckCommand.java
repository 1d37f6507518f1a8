package org.durumi.cli.publish;

import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.cli.archive.ArchiveDoor;
import org.durumi.cli.archive.ArchiveOptions;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.publisher.gate.Gated;
import org.durumi.publisher.leaving.ArchiveGate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what would leave, and what stops it. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Says what would leave, what could harm somebody, and what would close it. Nothing leaves.",
      "Ends with 1 where something stops the release.",
      ""
    },
    footer = {"", "Example: durumi publish check --type arrest_detention --from 2023 --close"})
final class PublishCheckCommand implements Callable<Integer> {

  /** For so many of what can be worked out a change of its own is looked for. */
  private static final int MOST_SMALLEST = 60;

  private final Surroundings surroundings;

  @Mixin private WishOptions wish = new WishOptions();

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  PublishCheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Archive archive = new ArchiveDoor(surroundings, options).open()) {
      ArchiveGate gate = wish.gate(archive, surroundings);
      Gated gated = gate.check(wish.wish(), wish.closes());
      surroundings.terminal().print(GatePrint.of(gated, gate.smallest(gated, MOST_SMALLEST)));
      return gated.stops().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
  }
}
