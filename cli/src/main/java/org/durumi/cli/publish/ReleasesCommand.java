package org.durumi.cli.publish;

import java.util.List;
import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.archive.Departure;
import org.durumi.cli.archive.ArchiveDoor;
import org.durumi.cli.archive.ArchiveOptions;
import org.durumi.cli.terminal.Counted;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists what left the office. */
@Command(
    name = "releases",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Lists what left the office: what, to whom, by whom, when, and what was overruled and why.",
      ""
    })
public final class ReleasesCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(arity = "0..1", paramLabel = "NUMBER", description = "All about one release.")
  private @Nullable Integer number;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  /** Lists from the archive of these surroundings. */
  public ReleasesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Terminal terminal = surroundings.terminal();
    try (Archive archive = new ArchiveDoor(surroundings, options).open()) {
      List<Departure> all = archive.publishing().releases();
      Integer wanted = number;
      if (wanted == null) {
        all.forEach(one -> terminal.print(ReleaseLines.brief(one) + "\n"));
        terminal.print(Counted.of(all.size(), "release") + ".\n");
      } else {
        terminal.print(
            all.stream()
                .filter(one -> one.number() == wanted)
                .findFirst()
                .map(ReleaseLines::full)
                .orElseThrow(() -> new Refusal("There is no release " + wanted + ".")));
      }
    }
    return CommandLine.ExitCode.OK;
  }
}
