package org.durumi.cli.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.durumi.cli.export.ReleaseFile;
import org.durumi.cli.terminal.Counted;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.publisher.export.ExportFile;
import org.durumi.publisher.export.ExportFolder;
import org.durumi.publisher.export.ExportFormat;
import org.durumi.publisher.export.ExportFormats;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.site.Download;
import org.durumi.publisher.site.Site;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a release as a site of plain files. */
@Command(
    name = "site",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes a release as a site of plain files in English, Korean and Chinese.",
      "It has an overview, map, timeline, incidents, charts, method, data and SHA-256 sums, opens from",
      "a folder, runs no script and asks nobody for anything. The same release gives the same bytes.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  durumi publish site release.jsonl site",
      "  durumi publish site release.jsonl site --format csv,xlsx"
    })
public final class SiteCommand implements Callable<Integer> {

  private static final String NONE = "none";

  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "RELEASE", description = "A release in JSON Lines.")
  private Path release = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "DIR",
      description = "A folder that does not exist yet, or is empty.")
  private Path folder = Path.of("");

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORM",
      description =
          "Data files: csv, jsonl, geojson, xlsx, acled, huridocs, uwazi, ftm, or none; all where"
              + " none is named.")
  private List<String> forms = List.of();

  SiteCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<ExportFormat> formats =
        forms.isEmpty()
            ? ExportFormats.all()
            : forms.equals(List.of(NONE)) ? List.of() : ExportFormats.of(forms);
    Release read = ReleaseFile.read(release);
    List<Download> downloads = new ArrayList<>();
    for (ExportFormat format : formats) {
      for (ExportFile file : ExportFolder.files(format, read)) {
        downloads.add(
            new Download(format.code() + "/" + file.name(), file.content(), file.sha256()));
      }
    }
    int files = Site.write(read, downloads, folder);
    surroundings
        .terminal()
        .print(
            "Wrote release "
                + read.number()
                + " with "
                + Counted.of(read.incidents().size(), "incident")
                + " as a site of "
                + Counted.of(files, "file")
                + ". Open "
                + folder.resolve("index.html")
                + "; pass the folder on whole.\n");
    return CommandLine.ExitCode.OK;
  }
}
