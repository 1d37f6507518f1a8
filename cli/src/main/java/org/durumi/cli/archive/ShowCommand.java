package org.durumi.cli.archive;

import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.archive.Dossier;
import org.durumi.cli.card.CasefileCard;
import org.durumi.cli.card.SafeText;
import org.durumi.cli.terminal.Look;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import org.durumi.reader.casefile.CasefileJson;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one report of the archive. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {"Shows a report, its events as they now stand, and what was decided.", ""},
    footer = {"", "Example: durumi show 12"})
public final class ShowCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "ID", description = "The report's number, as list and search give it.")
  private String id = "";

  @Option(names = "--json", description = "Print the casefile as JSON.")
  private boolean json;

  @Option(names = "--text", description = "Print the report's own text.")
  private boolean text;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  @Mixin private Look look = new Look();

  /** Shows from the archive of these surroundings. */
  public ShowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
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
      terminal.print(shown(dossier, terminal));
    }
    return CommandLine.ExitCode.OK;
  }

  private String shown(Dossier dossier, Terminal terminal) {
    if (json) {
      return new CasefileJson().write(dossier.current()) + "\n";
    }
    if (text) {
      StringBuilder lines = new StringBuilder();
      dossier
          .proposed()
          .report()
          .text()
          .string()
          .lines()
          .forEach(line -> lines.append(SafeText.of(line)).append('\n'));
      return lines.toString();
    }
    return new CasefileCard(Look.width(terminal), look.isColoured(terminal)).lay(dossier) + "\n";
  }
}
