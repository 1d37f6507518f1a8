package org.durumi.cli.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.durumi.cli.archive.ArchiveOptions;
import org.durumi.cli.incident.ArchiveLinking;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import org.durumi.linker.incident.Decisions;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.incident.LinkIndex;
import org.durumi.linker.incident.LinkModel;
import org.durumi.linker.telling.Telling;
import org.jspecify.annotations.Nullable;
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
      "       durumi link [--accepted-only] [OPTIONS]"
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
      "  durumi link --accepted-only && durumi incidents"
    })
public final class LinkCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--casefiles",
      paramLabel = "DIR",
      description = "A folder of casefiles, as durumi read --out writes them.")
  private @Nullable Path casefiles;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Option(
      names = "--accepted-only",
      description = "In the archive: leave out events that wait for a decision.")
  private boolean acceptedOnly;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  /** Links in these surroundings. */
  public LinkCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = casefiles;
    if (folder == null) {
      new ArchiveLinking(surroundings, options).run(acceptedOnly, json);
      return CommandLine.ExitCode.OK;
    }
    Terminal terminal = surroundings.terminal();
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(spec.commandLine(), folder + " is not a folder of casefiles.");
    }
    CasefileFolder from = new CasefileFolder(terminal::say);
    List<Telling> tellings = from.tellings(folder);
    LinkIndex index = new LinkIndex(LinkModel.standard(), Decisions.NONE);
    index.addAll(tellings);
    List<Incident> incidents = index.incidents();
    terminal.print(
        json ? IncidentsJson.write(incidents) : IncidentList.write(incidents, from.reports()));
    return from.failures() > 0 ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
  }
}
