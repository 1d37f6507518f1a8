package org.durumi.cli.count;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.durumi.archive.Archive;
import org.durumi.archive.Followed;
import org.durumi.cli.archive.ArchiveDoor;
import org.durumi.cli.archive.ArchiveOptions;
import org.durumi.cli.link.CasefileOptions;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.linker.chain.ChainBuilder;
import org.durumi.linker.chain.Chains;
import org.durumi.linker.count.BestRule;
import org.durumi.linker.count.HeadCount;
import org.durumi.linker.count.Scope;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.tally.By;
import org.durumi.linker.tally.Regions;
import org.durumi.linker.tally.RollupTelling;
import org.durumi.linker.tally.Row;
import org.durumi.linker.tally.Tally;
import org.durumi.reader.place.Gazetteer;
import org.durumi.record.event.Place;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Counts the people of casefiles, without an archive, or those of the archive. */
@Command(
    name = "count",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = "durumi count [OPTIONS] [--casefiles DIR]",
    description = {
      "Counts people, nobody twice: those of casefiles, or of the archive's accepted events.",
      "Each number has a lower and an upper bound: what all reports together allow. The same",
      "people over arrest, transfer and return count once, copies of one text are one voice, and",
      "totals hold the incidents of their time and place.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  durumi count --casefiles casefiles --by month",
      "  durumi count --casefiles casefiles --where type=release --where when=2012 --why",
      "  durumi count --casefiles casefiles --by place --where place=CN --json"
    })
public final class CountCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--by", paramLabel = "WHAT", description = "A row for each month, place or type.")
  private @Nullable By by;

  @Option(
      names = "--where",
      paramLabel = "KEY=VALUE",
      description = {
        "Count only these: type=CODE, place=NAME or a country's code, when=DATE, from=DATE,",
        "until=DATE. Dates are days, months or years. May be given several times."
      })
  private List<String> where = List.of();

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      description = {
        "Which figure is the best: durumi (most independent roots), acled (the lowest) or ucdp",
        "(the best graded source). Default: durumi."
      })
  private BestRule rule = BestRule.DURUMI;

  @Option(names = "--why", description = "Say what each bound rests on.")
  private boolean why;

  @Mixin private CasefileOptions casefiles = new CasefileOptions();

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  /** Counts in these surroundings. */
  public CountCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    if (!casefiles.areGiven()) {
      try (Archive archive = new ArchiveDoor(surroundings, options).open()) {
        Followed.Selection selection =
            archive.incidents().followed().accepted(scope(Wanted::anywhere), false);
        print(selection.incidents(), selection.chains(), List.of());
      }
      return CommandLine.ExitCode.OK;
    }
    CasefileOptions.Linked linked = casefiles.link(surroundings.terminal()::say);
    print(
        linked.incidents(),
        ChainBuilder.chains(linked.incidents(), List.of()),
        linked.folder().rollups());
    return linked.folder().failures() > 0 ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
  }

  private void print(List<Incident> incidents, Chains chains, List<RollupTelling> rollups)
      throws IOException {
    Tally tally = Tally.of(incidents, chains, rollups, regions()).with(rule);
    Scope scope = scope(conditions -> Wanted.of(conditions, tally));
    HeadCount all = tally.bounds(scope);
    List<Row> rows = by == null ? List.of() : tally.rows(by, scope);
    surroundings
        .terminal()
        .print(
            casefiles.json()
                ? new CountJson(tally).write(rows, all)
                : new CountTable(tally, why).write(rows, all));
  }

  private Scope scope(Function<List<String>, Scope> read) {
    try {
      return read.apply(where);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private static Regions regions() {
    Gazetteer gazetteer = Gazetteer.standard();
    return Regions.of(place -> gazetteer.provinceOf(place).map(Place::name).orElse(null));
  }
}
