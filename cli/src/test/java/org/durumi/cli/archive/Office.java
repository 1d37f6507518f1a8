package org.durumi.cli.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.durumi.cli.Door;

/** A person's folders, with an archive that commands work on. */
final class Office {

  static final String ARREST =
      "Police in Yanji arrested nine North Korean refugees on 20 August 2019, a witness said.";

  private static final String PASSPHRASE = "seven cranes over the river";

  private final Path folder;
  private final Path passphrase;

  Office(Path folder) {
    this.folder = folder;
    this.passphrase = folder.resolve("passphrase");
    try {
      for (String name : List.of("home", "data", "state", "tmp", "reports")) {
        Files.createDirectories(folder.resolve(name));
      }
      Files.writeString(passphrase, PASSPHRASE + "\n");
      if (passphrase.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(passphrase, PosixFilePermissions.fromString("rw-------"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return folder;
  }

  Path archive() {
    return folder.resolve("data/durumi");
  }

  Path passphrase() {
    return passphrase;
  }

  Path reports() {
    return folder.resolve("reports");
  }

  Path report(String name, String text) {
    try {
      Path file = reports().resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, String> environment() {
    return Map.of(
        "XDG_DATA_HOME", folder.resolve("data").toString(),
        "XDG_STATE_HOME", folder.resolve("state").toString(),
        "DURUMI_PASSPHRASE_FILE", passphrase.toString());
  }

  /** Runs a command within this process. */
  Door run(Object... arguments) {
    return Door.runIn(environment(), arguments);
  }

  /** Starts a command as a process of its own, as the launcher does. */
  Process start(List<String> wrapper, Object... arguments) {
    List<String> command = new ArrayList<>(wrapper);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.home=" + folder.resolve("home"),
            "-Djava.io.tmpdir=" + folder.resolve("tmp"),
            "-cp",
            System.getProperty("java.class.path"),
            "org.durumi.cli.Durumi"));
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment());
    builder.environment().put("HOME", folder.resolve("home").toString());
    builder.environment().put("TMPDIR", folder.resolve("tmp").toString());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
