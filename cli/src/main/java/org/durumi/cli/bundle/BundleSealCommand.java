package org.durumi.cli.bundle;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.cli.archive.ArchiveDoor;
import org.durumi.cli.archive.ArchiveOptions;
import org.durumi.cli.archive.ByOption;
import org.durumi.cli.publish.Unfinished;
import org.durumi.cli.terminal.Counted;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.publisher.bundle.Bundle;
import org.durumi.publisher.bundle.OfficeKey;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Seals reports for another office. */
@Command(
    name = "seal",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Seals reports for another office: the preserved bytes, the text, what was read and decided.",
      "Nobody else can open it, and the other office sees who sealed it. The log notes what left.",
      ""
    })
public final class BundleSealCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "KEYFILE",
      description = "The other office's key file.")
  private Path to = Path.of("");

  @Option(
      names = "--reports",
      required = true,
      split = ",",
      paramLabel = "N",
      description = "Numbers of reports, with commas.")
  private List<Long> reports = List.of();

  @Mixin private OfficeOption office = new OfficeOption();

  @Parameters(paramLabel = "FILE", description = "A file that does not exist yet.")
  private Path file = Path.of("");

  @Mixin private ByOption by = new ByOption();

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  /** From the archive of these surroundings. */
  public BundleSealCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    OfficeKey key = OfficeKey.read(to);
    String name = office.name(surroundings);
    LocalDate today = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
    List<Long> each = reports.stream().distinct().sorted().toList();
    try (Archive archive = new ArchiveDoor(surroundings, options).open()) {
      Unfinished.finish(archive, surroundings);
      Bundle.seal(archive, name, key, each, today, file, by.reviewer(surroundings));
    }
    surroundings
        .terminal()
        .print(
            "Sealed "
                + Counted.of(each.size(), "report")
                + " for "
                + key.office()
                + " ("
                + key.fingerprint()
                + ") in "
                + file
                + "\n");
    return CommandLine.ExitCode.OK;
  }
}
