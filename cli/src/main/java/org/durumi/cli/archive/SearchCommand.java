package org.durumi.cli.archive;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.durumi.archive.Archive;
import org.durumi.archive.search.Filters;
import org.durumi.archive.search.Hit;
import org.durumi.archive.search.Query;
import org.durumi.archive.search.Results;
import org.durumi.cli.card.ReportLines;
import org.durumi.cli.terminal.Look;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;
import org.durumi.record.review.ReviewState;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches the archive. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = "durumi search [OPTIONS] \"WORDS\"",
    description = {
      "Finds reports by their words, in English, Korean and Chinese.",
      "All words must be there. \"Words in quotes\" stand together; -word leaves out reports that hold it.",
      "--from and --until are about an event, else about publication.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  durumi search \"\uc218\uc6a9\uc18c\"",
      "  durumi search --type forced_repatriation --from 2023-10 \"Tumen\""
    })
public final class SearchCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(arity = "1..*", paramLabel = "WORDS", description = "What to look for.")
  private List<String> words = List.of();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "With such an event; see docs/types.md.")
  private List<ActType> types = List.of();

  @Option(
      names = "--modality",
      paramLabel = "MODALITY",
      description = "With an event that occurred, is imminent_feared, planned, denied ...")
  private List<Modality> modalities = List.of();

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "With an event that is proposed, accepted, corrected or rejected.")
  private List<ReviewState> statuses = List.of();

  @Option(
      names = "--place",
      paramLabel = "PLACE",
      description = "With an event there: a place's name, or a country's code such as CN.")
  private List<String> places = List.of();

  @Option(names = "--outlet", paramLabel = "NAME", description = "Published by.")
  private List<String> outlets = List.of();

  @Option(names = "--language", paramLabel = "CODE", description = "Written in en, ko or zh.")
  private List<String> languages = List.of();

  @Mixin private PeriodOptions period = new PeriodOptions();

  @Option(names = "--limit", paramLabel = "N", description = "Most reports to show (10).")
  private int limit = 10;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  @Mixin private Look look = new Look();

  /** Searches the archive of these surroundings. */
  public SearchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Query query = Query.parse(String.join(" ", words));
    Filters filters = filters();
    Terminal terminal = surroundings.terminal();
    ReportLines lines = new ReportLines(Look.width(terminal), look.isColoured(terminal));
    try (Archive archive = new ArchiveDoor(surroundings, options).open()) {
      Results results = archive.search(query, filters, Math.max(1, limit));
      for (Hit hit : results.hits()) {
        archive
            .report(hit.number())
            .ifPresent(row -> terminal.print(lines.hit(hit, row, archive.events(hit.number()))));
      }
      terminal.print(lines.summary(results));
    }
    return CommandLine.ExitCode.OK;
  }

  private Filters filters() {
    return new Filters(
        codes(types, ActType::code),
        codes(modalities, Modality::code),
        codes(statuses, ReviewState::code),
        Set.copyOf(places),
        Set.copyOf(outlets),
        Set.copyOf(languages),
        period.first(),
        period.last());
  }

  private static <T> Set<String> codes(List<T> values, Function<T, String> code) {
    return values.stream().map(code).collect(Collectors.toSet());
  }
}
