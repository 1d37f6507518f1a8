package org.durumi.cli.incident;

import java.util.List;
import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.archive.Incidents;
import org.durumi.archive.LinkedEvents;
import org.durumi.archive.store.IncidentFilter;
import org.durumi.archive.store.IncidentRow;
import org.durumi.cli.archive.ArchiveDoor;
import org.durumi.cli.archive.ArchiveOptions;
import org.durumi.cli.archive.PeriodOptions;
import org.durumi.cli.card.IncidentLines;
import org.durumi.cli.terminal.Counted;
import org.durumi.cli.terminal.Look;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import org.durumi.record.event.ActType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the incidents of the archive. */
@Command(
    name = "incidents",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Lists what happened, each incident once however many reports tell of it, the latest first.",
      ""
    },
    footer = {"", "Example: durumi incidents --type forced_repatriation --from 2023-10"})
public final class IncidentsCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Option(names = "--type", paramLabel = "TYPE", description = "Only of this type of act.")
  private @Nullable ActType type;

  @Option(
      names = "--place",
      paramLabel = "PLACE",
      description = "Only there: a place's name, or a country's code such as CN.")
  private @Nullable String place;

  @Mixin private PeriodOptions period = new PeriodOptions();

  @Option(
      names = "--roots",
      paramLabel = "N",
      description = "Only with at least so many independent roots.")
  private int roots;

  @Option(names = "--tellings", paramLabel = "N", description = "Only with so many tellings.")
  private int tellings;

  @Option(names = "--limit", paramLabel = "N", description = "Most incidents to list (20).")
  private int limit = 20;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  @Mixin private Look look = new Look();

  /** Lists the archive of these surroundings. */
  public IncidentsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Terminal terminal = surroundings.terminal();
    IncidentFilter filter = filter();
    try (Archive archive = new ArchiveDoor(surroundings, options).open()) {
      Incidents incidents = archive.incidents();
      List<IncidentRow> found = incidents.find(filter, Math.max(1, limit));
      int count = incidents.count(filter);
      if (json) {
        terminal.print(IncidentJson.list(found, count, incidents.linked()));
        return CommandLine.ExitCode.OK;
      }
      IncidentLines lines = new IncidentLines(Look.width(terminal), look.isColoured(terminal));
      found.forEach(row -> terminal.print(lines.incident(row)));
      String shown = found.size() < count ? ", the latest " + found.size() + " shown" : "";
      terminal.print(Counted.of(count, "incident") + shown + ", " + of(incidents.linked()) + ".\n");
    }
    return CommandLine.ExitCode.OK;
  }

  /** Which events are linked, for a summary. */
  static String of(LinkedEvents events) {
    return switch (events) {
      case ACCEPTED -> "of accepted events alone";
      case NOT_REJECTED -> "of accepted and proposed events";
    };
  }

  private IncidentFilter filter() {
    return new IncidentFilter(
        type == null ? null : type.code(), place, period.first(), period.last(), roots, tellings);
  }
}
