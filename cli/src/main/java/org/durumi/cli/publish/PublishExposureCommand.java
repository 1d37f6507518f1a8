package org.durumi.cli.publish;

import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.cli.archive.ArchiveDoor;
import org.durumi.cli.archive.ArchiveOptions;
import org.durumi.cli.archive.ByOption;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.publisher.exposure.Exposure;
import org.durumi.publisher.exposure.Exposures;
import org.durumi.publisher.exposure.Field;
import org.durumi.publisher.leaving.OfficeExposures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how far each field travels, and changes it. */
@Command(
    name = "exposure",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shows how far each field travels, or changes one for this office.",
      "More caution needs no reason; less needs --why. Some fields never travel.",
      ""
    },
    footer = {"", "Example: durumi publish exposure agents partner"})
final class PublishExposureCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(index = "0", arity = "0..1", paramLabel = "FIELD", description = "Such as day.")
  private @Nullable String field;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "EXPOSURE",
      description = "public, partner, restricted or never.")
  private @Nullable String exposure;

  @Option(names = "--why", paramLabel = "REASON", description = "Why it may travel further.")
  private @Nullable String why;

  @Mixin private ByOption by = new ByOption();

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  PublishExposureCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Archive archive = new ArchiveDoor(surroundings, options).open()) {
      Exposures all = OfficeExposures.of(archive);
      String typed = field;
      if (typed != null) {
        all = change(archive, typed);
      }
      for (Field one : Field.values()) {
        surroundings
            .terminal()
            .print("%-16s %-11s %s%n".formatted(one.code(), all.of(one).code(), all.why(one)));
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private Exposures change(Archive archive, String typed) {
    Field changed =
        Field.of(typed).orElseThrow(() -> new Refusal("There is no field " + typed + "."));
    Exposure wanted =
        Exposure.of(exposure == null ? "" : exposure)
            .orElseThrow(() -> new Refusal("Say public, partner, restricted or never."));
    return OfficeExposures.change(archive, changed, wanted, why, by.reviewer(surroundings));
  }
}
