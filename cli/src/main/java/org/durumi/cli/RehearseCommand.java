package org.durumi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.durumi.archive.key.Argon2Settings;
import org.durumi.cli.terminal.Prompt;
import org.durumi.cli.terminal.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Runs through the commands on sample reports and a throw-away archive, so that the start-up cache
 * that the launcher makes of this run knows their classes. Nothing of a user's is touched.
 */
@Command(name = "rehearse", hidden = true, description = "For the launcher's start-up cache.")
final class RehearseCommand implements Callable<Integer> {

  private static final Argon2Settings CHEAP = new Argon2Settings(64, 1, 1);

  private final Surroundings surroundings;

  @Parameters(paramLabel = "DIR", description = "Sample reports.")
  private Path samples = Path.of("");

  RehearseCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("durumi-rehearsal");
    try {
      Path passphrase = Files.writeString(folder.resolve("passphrase"), "only a rehearsal\n");
      Map<String, String> environment =
          Map.of(
              "XDG_DATA_HOME", folder.toString(),
              "XDG_STATE_HOME", folder.resolve("state").toString(),
              "DURUMI_PASSPHRASE_FILE", passphrase.toString());
      Surroundings own =
          new Surroundings(
              surroundings.terminal(),
              Prompt.nobody(),
              environment,
              folder,
              surroundings.clock(),
              CHEAP);
      for (List<String> command : commands()) {
        Durumi.run(own, command.toArray(String[]::new));
      }
      return 0;
    } finally {
      discard(folder);
    }
  }

  private List<List<String>> commands() {
    return List.of(
        List.of("read", "--color=always", samples.toString()),
        List.of("add", samples.toString()),
        List.of("list", "--color=always"),
        List.of("search", "--color=always", "North Korea"),
        List.of("review", "1.1", "accept"),
        List.of("show", "1"),
        List.of("verify"));
  }

  private static void discard(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.toList();
    }
    for (Path file : files.reversed()) {
      Files.deleteIfExists(file);
    }
  }
}
