package org.durumi.cli.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.archive.Incidents;
import org.durumi.archive.store.IncidentRow;
import org.durumi.cli.archive.ArchiveDoor;
import org.durumi.cli.archive.ArchiveOptions;
import org.durumi.cli.archive.ByOption;
import org.durumi.cli.card.IncidentCard;
import org.durumi.cli.card.IncidentLines;
import org.durumi.cli.terminal.Look;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows an incident of the archive, and keeps what a person decides about it. */
@Command(
    name = "incident",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = {
      "durumi incident ID [OPTIONS]",
      "       durumi incident ID merge OTHER | split REPORT.EVENT... | undo [OPTIONS]"
    },
    description = {
      "Shows one incident: its tellings side by side, its independent roots, and why they are linked.",
      "Merging and splitting hold for ever, whatever is added later, until they are undone.",
      "ID is an incident's id, its first digits, or one of its events such as 12.3.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  durumi incident 5f0c",
      "  durumi incident 5f0c merge 12.3 --by \"Min-ji\" --why \"the same bus\"",
      "  durumi incident 5f0c split 14.1 15.2 --why \"a week later\"",
      "  durumi incident 5f0c undo"
    })
public final class IncidentCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "ID", description = "The incident, or one of its events.")
  private String id = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ACT",
      description = "merge, split or undo; without it the incident is shown.")
  private @Nullable String act;

  @Parameters(
      index = "2..*",
      arity = "0..*",
      paramLabel = "WITH",
      description = "With merge another incident, with split some of its events.")
  private List<String> with = new ArrayList<>();

  @Option(names = "--why", paramLabel = "REASON", description = "Why; it stays in the log.")
  private @Nullable String why;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Mixin private ByOption by = new ByOption();

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  @Mixin private Look look = new Look();

  /** Works on the archive of these surroundings. */
  public IncidentCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    String word = act == null ? "show" : act.toLowerCase(Locale.ROOT);
    requireFitting(word);
    try (Archive archive = new ArchiveDoor(surroundings, options).open()) {
      Incidents incidents = archive.incidents();
      String found = IncidentId.find(incidents, id);
      switch (word) {
        case "show" -> show(incidents, found);
        case "merge" ->
            tell(
                List.of(
                    incidents.merge(
                        found,
                        IncidentId.find(incidents, with.getFirst()),
                        reviewer(),
                        now(),
                        why)));
        case "split" -> tell(incidents.split(found, events(), reviewer(), now(), why));
        default -> tell(incidents.undo(found, reviewer(), now(), why));
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private void requireFitting(String word) {
    boolean fits =
        switch (word) {
          case "show", "undo" -> with.isEmpty();
          case "merge" -> with.size() == 1;
          case "split" -> !with.isEmpty();
          default -> throw new Refusal("'" + act + "' is no act; say merge, split or undo.");
        };
    if (!fits) {
      throw new Refusal(
          switch (word) {
            case "merge" -> "merge takes one other incident, such as: merge 5f0c";
            case "split" -> "split takes events of the incident, such as: split 12.3";
            default -> word + " takes nothing after it.";
          });
    }
  }

  private List<TellingId> events() {
    return with.stream().map(IncidentId::telling).toList();
  }

  private void show(Incidents incidents, String found) {
    Terminal terminal = surroundings.terminal();
    terminal.print(
        json
            ? IncidentJson.file(incidents.file(found))
            : new IncidentCard(Look.width(terminal), look.isColoured(terminal))
                .lay(incidents.file(found)));
  }

  private void tell(List<IncidentRow> rows) {
    Terminal terminal = surroundings.terminal();
    IncidentLines lines = new IncidentLines(Look.width(terminal), look.isColoured(terminal));
    if (json) {
      terminal.print(IncidentJson.list(rows));
    } else {
      rows.forEach(row -> terminal.print(lines.incident(row)));
    }
  }

  private Instant now() {
    return surroundings.clock().instant();
  }

  private Reviewer reviewer() {
    return by.reviewer(surroundings);
  }
}
