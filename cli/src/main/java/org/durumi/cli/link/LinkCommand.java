package org.durumi.cli.link;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.durumi.archive.loose.IncidentsJson;
import org.durumi.cli.archive.ArchiveOptions;
import org.durumi.cli.archive.ByOption;
import org.durumi.cli.incident.ArchiveLearning;
import org.durumi.cli.incident.ArchiveLinking;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Puts tellings together into incidents: those of a folder of casefiles, or of the archive. */
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = {
      "durumi link [OPTIONS] --casefiles DIR",
      "       durumi link [--accepted-only] [OPTIONS]",
      "       durumi link --learn [--use | --shipped] [OPTIONS]"
    },
    description = {
      "Puts casefiles together into incidents or, without --casefiles, links the archive anew.",
      "An incident is one happening, told by one report or by several; reports that rest on one",
      "independent origin stand together and count once.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  durumi read --out casefiles reports/ && durumi link --casefiles casefiles",
      "  durumi link --casefiles casefiles --json > incidents.json",
      "  durumi link --accepted-only && durumi incidents",
      "  durumi link --learn",
      "  durumi link --learn --use --by \"Min-ji\""
    })
public final class LinkCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CasefileOptions casefiles = new CasefileOptions();

  @Option(
      names = "--accepted-only",
      description = "In the archive: leave out events that wait for a decision.")
  private boolean acceptedOnly;

  @Option(
      names = "--learn",
      description = {
        "In the archive: learn from its tellings, and from what people decided, what agreement is",
        "worth, and say whether it does better than the shipped weights. Changes nothing."
      })
  private boolean learn;

  @Option(names = "--use", description = "With --learn: put what was learned in force.")
  private boolean use;

  @Option(
      names = "--shipped",
      description = "With --learn: put the shipped weights in force again.")
  private boolean shipped;

  @Mixin private ByOption by = new ByOption();

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  /** Links in these surroundings. */
  public LinkCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    requireFitting();
    Terminal terminal = surroundings.terminal();
    if (casefiles.areGiven()) {
      CasefileOptions.Linked linked = casefiles.link(terminal::say);
      terminal.print(
          casefiles.json()
              ? IncidentsJson.write(linked.incidents())
              : IncidentList.write(linked.incidents(), linked.folder().reports()));
      return linked.folder().failures() > 0
          ? CommandLine.ExitCode.SOFTWARE
          : CommandLine.ExitCode.OK;
    }
    if (learn) {
      ArchiveLearning learning = new ArchiveLearning(surroundings, options, casefiles.json());
      if (shipped) {
        learning.forget(by.reviewer(surroundings));
      } else {
        learning.run(use ? by.reviewer(surroundings) : null);
      }
    } else {
      new ArchiveLinking(surroundings, options).run(acceptedOnly, casefiles.json());
    }
    return CommandLine.ExitCode.OK;
  }

  private void requireFitting() {
    boolean fits =
        learn ? !casefiles.areGiven() && !acceptedOnly && !(use && shipped) : !use && !shipped;
    if (!fits) {
      throw new ParameterException(
          spec.commandLine(),
          "--learn works on the archive, with one of --use and --shipped or without, and these two"
              + " not without it.");
    }
  }
}
