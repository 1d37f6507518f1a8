package org.durumi.cli.bundle;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.durumi.archive.Archive;
import org.durumi.archive.Exchange;
import org.durumi.cli.archive.ArchiveDoor;
import org.durumi.cli.archive.ArchiveOptions;
import org.durumi.cli.archive.ByOption;
import org.durumi.cli.card.SafeText;
import org.durumi.cli.terminal.Counted;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.publisher.bundle.Bundle;
import org.durumi.publisher.bundle.OfficeKey;
import org.durumi.publisher.bundle.Preview;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens a bundle from another office. */
@Command(
    name = "open",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Opens a bundle that was sealed for this archive, and shows what is in it.",
      "With --preview that is all. With --from it is taken in, if that office signed it: all or",
      "nothing. Reports that are here already stay as they are.",
      ""
    })
public final class BundleOpenCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "FILE", description = "The bundle.")
  private Path file = Path.of("");

  @Option(names = "--preview", description = "Shows what would be taken in, and takes nothing in.")
  private boolean preview;

  @Option(
      names = "--from",
      paramLabel = "KEYFILE",
      description = "The key file of the office that it must be from.")
  private @Nullable Path from;

  @Mixin private ByOption by = new ByOption();

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  /** Into the archive of these surroundings. */
  public BundleOpenCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (!preview && from == null) {
      throw new Refusal("Look first with --preview, then name who it must be from: --from KEYFILE");
    }
    OfficeKey sender = from == null ? null : OfficeKey.read(from);
    LocalDate today = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
    try (Archive archive = new ArchiveDoor(surroundings, options).open()) {
      Exchange exchange = archive.exchange();
      Preview seen = Preview.of(exchange, Bundle.open(exchange, file));
      show(seen);
      if (!preview && sender != null) {
        List<Long> fresh = seen.take(exchange, sender, today, by.reviewer(surroundings));
        surroundings
            .terminal()
            .print(
                fresh.isEmpty()
                    ? "Nothing in it was new.\n"
                    : "Took in "
                        + Counted.of(fresh.size(), "report")
                        + ": "
                        + fresh.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + "\n");
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private void show(Preview seen) {
    Bundle bundle = seen.bundle();
    StringBuilder text = new StringBuilder();
    text.append("Sealed on ").append(bundle.day()).append(" by ");
    text.append(SafeText.of(bundle.from().office()));
    text.append(" (").append(bundle.from().fingerprint()).append(")\n");
    if (seen.before() != null) {
      text.append("It was taken in before, on ").append(seen.before()).append(".\n");
    }
    for (Preview.Line line : seen.lines()) {
      text.append(line.known() == null ? "  new    " : "  known  ");
      text.append(SafeText.of(line.title())).append(" (");
      text.append(Counted.of(line.events(), "event")).append(", ");
      text.append(line.decided()).append(" decided)\n");
      if (line.known() != null) {
        text.append("         is report ").append(line.known()).append(" here, which stays");
        text.append(line.conflicts().isEmpty() ? "\n" : conflicts(line.conflicts()));
      }
    }
    surroundings.terminal().print(text.toString());
  }

  private static String conflicts(List<Integer> events) {
    String numbers = events.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return "; the offices differ about "
        + (events.size() == 1 ? "event " : "events ")
        + numbers
        + "\n";
  }
}
