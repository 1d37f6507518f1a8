package org.durumi.cli.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.durumi.archive.loose.CasefileFolder;
import org.durumi.linker.incident.Decisions;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.incident.LinkIndex;
import org.durumi.linker.incident.LinkModel;
import org.durumi.linker.telling.Telling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A folder of casefiles to work on in place of the archive, and whether to print JSON. */
public final class CasefileOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--casefiles",
      paramLabel = "DIR",
      description = "A folder of casefiles, as durumi read --out writes them.")
  private @Nullable Path casefiles;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  /** Tells whether a folder was named. */
  public boolean areGiven() {
    return casefiles != null;
  }

  /** Tells whether JSON is wanted. */
  public boolean json() {
    return json;
  }

  /**
   * A folder's incidents.
   *
   * @param incidents the incidents
   * @param folder what was read
   */
  public record Linked(List<Incident> incidents, CasefileFolder folder) {}

  /**
   * Links the folder's casefiles.
   *
   * @param say takes a sentence for each that is left out
   * @throws ParameterException if it is no folder
   */
  public Linked link(Consumer<String> say) throws IOException {
    Path folder = casefiles;
    if (folder == null || !Files.isDirectory(folder)) {
      throw new ParameterException(spec.commandLine(), folder + " is not a folder of casefiles.");
    }
    CasefileFolder from = new CasefileFolder(say);
    List<Telling> tellings = from.tellings(folder);
    LinkIndex index =
        new LinkIndex(LinkModel.standard().forTellings(tellings.size()), Decisions.NONE);
    index.addAll(tellings);
    return new Linked(index.incidents(), from);
  }
}
