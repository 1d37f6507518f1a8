package org.durumi.cli.publish;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.archive.Departure;
import org.durumi.archive.disk.WholeFile;
import org.durumi.cli.archive.ArchiveDoor;
import org.durumi.cli.archive.ArchiveOptions;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import org.durumi.publisher.leaving.Parcel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what left the office. */
@Command(
    name = "releases",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Lists what left the office: releases, appeals and bundles.",
      "Of each: what, to whom, by whom, when, and what was overruled and why. With --out it writes a",
      "release's file again as it left.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  durumi releases",
      "  durumi releases 3",
      "  durumi releases appeal 1",
      "  durumi releases 3 --out again"
    })
public final class ReleasesCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(
      arity = "0..2",
      paramLabel = "[KIND] NUMBER",
      description = "All about one: release (which need not be said), appeal or bundle.")
  private List<String> wanted = new ArrayList<>();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "Writes a release's file again; made if it is not there.")
  private @Nullable Path out;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  /** Lists from the archive of these surroundings. */
  public ReleasesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Terminal terminal = surroundings.terminal();
    try (Archive archive = new ArchiveDoor(surroundings, options).open()) {
      Unfinished.finish(archive, surroundings);
      List<Departure> all = archive.publishing().departures();
      if (wanted.isEmpty()) {
        all.forEach(one -> terminal.print(ReleaseLines.brief(one) + "\n"));
        terminal.print(ReleaseLines.total(all) + "\n");
        return CommandLine.ExitCode.OK;
      }
      Departure one = find(all);
      terminal.print(ReleaseLines.full(one));
      Path folder = out;
      if (folder != null) {
        terminal.print("Written to " + again(archive, one, folder) + "\n");
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private Departure find(List<Departure> all) {
    String kind = wanted.size() == 1 ? Departure.Kind.RELEASE.code() : wanted.getFirst();
    String number = wanted.getLast();
    return all.stream()
        .filter(one -> one.facts().kind().code().equals(kind.toLowerCase(Locale.ROOT)))
        .filter(one -> String.valueOf(one.number()).equals(number))
        .findFirst()
        .orElseThrow(
            () -> new Refusal("There is no " + kind + " " + number + "; see durumi releases."));
  }

  /** The archive keeps a release byte for byte. */
  private static Path again(Archive archive, Departure one, Path folder) {
    if (one.facts().kind() != Departure.Kind.RELEASE) {
      throw new Refusal("Only releases are kept as files; make the appeal or the bundle anew.");
    }
    byte[] content = archive.publishing().content(one);
    Path file = folder.resolve(Parcel.name(one.number()));
    try {
      Files.createDirectories(folder);
      WholeFile.create(file, draft -> Files.write(draft, content));
      return file;
    } catch (FileAlreadyExistsException e) {
      throw new Refusal(file + " is there already; name another folder with --out.");
    } catch (IOException e) {
      throw new Refusal(file + " could not be written; check the folder and the free space.");
    }
  }
}
