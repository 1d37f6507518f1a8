package org.durumi.cli.bundle;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.archive.disk.WholeFile;
import org.durumi.cli.archive.ArchiveDoor;
import org.durumi.cli.archive.ArchiveOptions;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.publisher.bundle.OfficeKey;
import org.durumi.publisher.bundle.OwnKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the file that other offices seal bundles with. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes this office's key file, for other offices. Nothing in it is secret.",
      "Read its fingerprint to them by telephone, so that nobody puts another in its place.",
      ""
    })
public final class BundleKeyCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private OfficeOption office = new OfficeOption();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "A file that does not exist yet; without it the key is printed.")
  private @Nullable Path out;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  /** Of the archive of these surroundings. */
  public BundleKeyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    String name = office.name(surroundings);
    try (Archive archive = new ArchiveDoor(surroundings, options).open()) {
      OfficeKey key = new OwnKeys(archive.exchange()).card(name);
      if (out == null) {
        surroundings.terminal().print(key.text());
      } else {
        write(key, out);
        surroundings.terminal().print("Wrote " + out + "\n");
      }
      surroundings.terminal().say("Fingerprint, to compare by telephone: " + key.fingerprint());
    }
    return CommandLine.ExitCode.OK;
  }

  private static void write(OfficeKey key, Path file) {
    try {
      WholeFile.create(file, draft -> Files.writeString(draft, key.text()));
    } catch (FileAlreadyExistsException e) {
      throw new Refusal(file + " is there already; name a file that is not.");
    } catch (IOException e) {
      throw new Refusal("The key could not be written to " + file + "; check the folder.");
    }
  }
}
