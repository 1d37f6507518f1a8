package org.durumi.cli.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.durumi.archive.Archive;
import org.durumi.archive.Dossier;
import org.durumi.cli.card.CasefileCard;
import org.durumi.cli.terminal.Look;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import org.durumi.reader.place.Gazetteer;
import org.durumi.reader.review.CorrectionReader;
import org.durumi.record.event.Event;
import org.durumi.record.review.Correction;
import org.durumi.record.review.Decision;
import org.durumi.record.review.ReviewState;
import org.durumi.record.review.Reviewer;
import org.durumi.record.source.ReportText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps what a person decides about proposed events. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = "durumi review ID accept|reject|edit|undo [OPTIONS]",
    description = {
      "Accepts, rejects or corrects proposed events, or takes the newest decision about one back.",
      "What was proposed and decided before stays in the log for good.",
      "ID is an event such as 12.3; accept and reject take a report, too: all its events that wait.",
      ""
    },
    footer = {
      "",
      "Fields: type, modality, date, place, victims, count, children, agent, source, offer; those of a",
      "second group or agent are victims.2.count, agents.2 and so on. FIELD= clears one.",
      "",
      "Examples:",
      "  durumi review 12.1 accept --by \"Min-ji\"",
      "  durumi review 12.2 edit --set count=31 --words \"31 people\" --why \"the list has 31 names\"",
      "  durumi review 12.3 reject --why \"the article retells a film\"",
      "  durumi review 12.3 undo --why \"the film retells what happened\""
    })
public final class ReviewCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "ID", description = "An event such as 12.3, or a report.")
  private String id = "";

  @Parameters(index = "1", paramLabel = "VERDICT", description = "accept, reject, edit or undo.")
  private String verdict = "";

  @ArgGroup(exclusive = false, multiplicity = "0..*", heading = "%nWith edit, for each field:%n")
  private List<Setting> settings = new ArrayList<>();

  @Option(names = "--why", paramLabel = "REASON", description = "Why; needed with reject and edit.")
  private @Nullable String why;

  @Mixin private ByOption by = new ByOption();

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  @Mixin private Look look = new Look();

  /** Reviews in the archive of these surroundings. */
  public ReviewCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** One field to be corrected. */
  static final class Setting {

    @Option(
        names = "--set",
        required = true,
        paramLabel = "FIELD=VALUE",
        description = "The field and what it should be.")
    private String assignment = "";

    @Option(
        names = "--words",
        paramLabel = "WORDS",
        description = "The report's own words that say so.")
    private @Nullable String words;
  }

  @Override
  public Integer call() {
    EventId asked = EventId.parse(id);
    Terminal terminal = surroundings.terminal();
    try (Archive archive = new ArchiveDoor(surroundings, options).open()) {
      Dossier dossier =
          archive
              .dossier(asked.report())
              .orElseThrow(() -> new Refusal("There is no report " + asked.report() + "."));
      List<Integer> events = events(asked, dossier);
      Dossier after = archive.decide(dossier, events, decision(dossier, events.getFirst()));
      terminal.print(
          new CasefileCard(Look.width(terminal), look.isColoured(terminal)).lay(after) + "\n");
    }
    return CommandLine.ExitCode.OK;
  }

  private List<Integer> events(EventId asked, Dossier dossier) {
    int count = dossier.reviews().size();
    if (!asked.isWhole()) {
      if (asked.event() > count) {
        throw new Refusal("Report " + asked.report() + " has no event " + asked.event() + ".");
      }
      return List.of(asked.event());
    }
    List<Integer> waiting =
        IntStream.rangeClosed(1, count)
            .filter(i -> dossier.reviews().get(i - 1).state() == ReviewState.PROPOSED)
            .boxed()
            .toList();
    if (waiting.isEmpty()) {
      throw new Refusal(
          "No event of report "
              + asked.report()
              + " waits for a decision; name an event, such as "
              + asked.report()
              + ".1, to decide anew.");
    }
    return waiting;
  }

  private Decision decision(Dossier dossier, int event) {
    Instant now = surroundings.clock().instant();
    String reason = why == null ? "" : why;
    String word = verdict.toLowerCase(Locale.ROOT);
    if (!word.equals("edit") && !settings.isEmpty()) {
      throw new Refusal("--set goes with edit alone.");
    }
    if ((word.equals("edit") || word.equals("undo")) && EventId.parse(id).isWhole()) {
      throw new Refusal(word + " takes one event, such as " + id + ".1.");
    }
    return switch (word) {
      case "accept" -> new Decision.Accepted(reviewer(), now, reason);
      case "reject" -> new Decision.Rejected(reviewer(), now, reason);
      case "edit" -> new Decision.Corrected(reviewer(), now, reason, corrections(dossier, event));
      case "undo" -> new Decision.Undone(reviewer(), now, reason);
      default ->
          throw new Refusal("'" + verdict + "' is no verdict; say accept, reject, edit or undo.");
    };
  }

  private List<Correction> corrections(Dossier dossier, int event) {
    Event now = dossier.reviews().get(event - 1).event();
    ReportText text = dossier.proposed().report().text();
    List<CorrectionReader.Typed> typed =
        settings.stream()
            .map(setting -> new CorrectionReader.Typed(setting.assignment, setting.words))
            .toList();
    return new CorrectionReader(Gazetteer::standard).read(now, text, typed);
  }

  private Reviewer reviewer() {
    return by.reviewer(surroundings);
  }
}
