package org.durumi.archive.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A program of its own that is stopped in the middle of handing files over, as by a power cut. */
final class StoppedHandover {

  private static final int STOPPED = 9;

  private StoppedHandover() {}

  /** Takes the folder and the moment: draft, named or whole. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    switch (arguments[1]) {
      case "draft" -> Handover.of(folder, files("a", "b"));
      case "named" -> {
        Handover.of(folder, files("a", "b"));
        Path draft = LockedDraft.all(folder).getFirst();
        Files.createLink(folder.resolve("a"), draft.resolve("a"));
      }
      default -> {
        LockedDraft draft = LockedDraft.in(folder);
        Files.writeString(Files.createDirectory(draft.folder().resolve("whole")).resolve("x"), "x");
      }
    }
    Runtime.getRuntime().halt(STOPPED);
  }

  static Map<String, byte[]> files(String... names) {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : names) {
      files.put(name, ("content of " + name).getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  /** Runs it to its sudden end. */
  static void run(Path folder, String moment) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    StoppedHandover.class.getName(),
                    folder.toString(),
                    moment))
            .inheritIO()
            .start();
    if (process.waitFor() != STOPPED) {
      throw new IllegalStateException("it came to its end");
    }
  }
}
