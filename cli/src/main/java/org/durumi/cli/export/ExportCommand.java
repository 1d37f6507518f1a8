package org.durumi.cli.export;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.durumi.cli.terminal.Counted;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import org.durumi.publisher.export.ExportFolder;
import org.durumi.publisher.export.ExportFormat;
import org.durumi.publisher.export.ExportFormats;
import org.durumi.publisher.release.Release;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a release in forms that other programs take in. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes a release as files for other programs.",
      "Each form has a folder with a README that says what the figures mean, and SHA-256 sums. It sees",
      "the release and no archive, so that what was withheld cannot leave. The same release gives the",
      "same bytes.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  durumi export release.jsonl --out export",
      "  durumi export release.jsonl --format csv,geojson --out export"
    })
public final class ExportCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "RELEASE", description = "A release in JSON Lines.")
  private Path release = Path.of("");

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORM",
      description =
          "csv, jsonl, geojson, xlsx, acled, huridocs, uwazi, ftm; all where none is named.")
  private List<String> forms = List.of();

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "DIR",
      description = "A folder that does not exist yet.")
  private Path out = Path.of("");

  /** Exports in these surroundings. */
  public ExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Terminal terminal = surroundings.terminal();
    boolean all = forms.isEmpty() || forms.equals(List.of("all"));
    List<ExportFormat> formats = all ? ExportFormats.all() : ExportFormats.of(forms);
    Release read = ReleaseFile.read(release);
    List<ExportFolder.Written> written = ExportFolder.write(read, formats, out);
    StringBuilder said = new StringBuilder();
    for (ExportFolder.Written form : written) {
      said.append(out.resolve(form.code())).append(": ");
      said.append(Counted.of(form.files().size(), "file")).append('\n');
    }
    terminal.print(
        said
            + "Exported "
            + Counted.of(read.incidents().size(), "incident")
            + " of release "
            + read.number()
            + ". Pass each folder on whole: its README says what the figures mean.\n");
    return CommandLine.ExitCode.OK;
  }
}
