package org.durumi.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.durumi.archive.Archive;

/** Reports that tell of the same happenings, accepted by a person. */
public final class LinkedReports {

  private static final Path CASES = Path.of("../examples/cases");

  private LinkedReports() {}

  /** Adds the reports of some of the cases and accepts all that is read from them. */
  public static void fill(Archive archive, String... cases) {
    for (String one : cases) {
      files(CASES.resolve(one))
          .forEach(file -> {
            try {
              String name = String.valueOf(file.getFileName());
              BoardReports.accept(
                  archive, BoardReports.add(archive, name, Files.readAllBytes(file)));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
