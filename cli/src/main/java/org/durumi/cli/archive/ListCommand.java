package org.durumi.cli.archive;

import java.util.List;
import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.archive.store.ReportFilter;
import org.durumi.archive.store.ReportRow;
import org.durumi.cli.card.ReportLines;
import org.durumi.cli.terminal.Counted;
import org.durumi.cli.terminal.Look;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import org.durumi.record.event.ActType;
import org.durumi.record.review.ReviewState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the reports of the archive. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {"Lists the reports of the archive, the newest first.", ""},
    footer = {"", "Example: durumi list --status proposed"})
public final class ListCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Only reports with an event that is proposed, accepted, corrected or rejected.")
  private @Nullable ReviewState status;

  @Option(names = "--type", paramLabel = "TYPE", description = "Only reports with such an event.")
  private @Nullable ActType type;

  @Option(names = "--outlet", paramLabel = "NAME", description = "Only reports of this publisher.")
  private @Nullable String outlet;

  @Option(names = "--limit", paramLabel = "N", description = "Most reports to list (20).")
  private int limit = 20;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  @Mixin private Look look = new Look();

  /** Lists the archive of these surroundings. */
  public ListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Terminal terminal = surroundings.terminal();
    ReportLines lines = new ReportLines(Look.width(terminal), look.isColoured(terminal));
    ReportFilter filter =
        new ReportFilter(
            type == null ? null : type.code(), status == null ? null : status.code(), outlet);
    try (Archive archive = new ArchiveDoor(surroundings, options).open()) {
      List<ReportRow> reports = archive.reports(filter, Math.max(1, limit));
      for (ReportRow row : reports) {
        terminal.print(lines.report(row, archive.events(row.number())));
      }
      int count = archive.count(filter);
      String shown = reports.size() < count ? ", the newest " + reports.size() + " shown" : "";
      terminal.print(Counted.of(count, "report") + shown + ".\n");
    }
    return CommandLine.ExitCode.OK;
  }
}
