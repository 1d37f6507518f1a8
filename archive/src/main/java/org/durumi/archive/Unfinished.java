package org.durumi.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.durumi.archive.disk.Handover;
import org.durumi.archive.evidence.Sha256;

/**
 * What was written and noted by a program that was stopped before it gave the files their names.
 */
final class Unfinished {

  private Unfinished() {}

  /**
   * Gives the files of what left the names that they were noted under.
   *
   * @return the files that were missing, and are there now
   */
  static List<Path> finish(Departure.Facts facts) {
    if (facts.folder() == null) {
      return List.of();
    }
    Map<String, Predicate<Path>> noted = new HashMap<>();
    facts.files().forEach(file -> noted.put(file.name(), found -> isIt(found, file.sha256())));
    try {
      return Handover.finish(Path.of(facts.folder()), noted);
    } catch (IOException | InvalidPathException e) {
      // A memory stick that is not there, or may not be written to; the next time, then.
      return List.of();
    }
  }

  private static boolean isIt(Path file, Sha256 noted) {
    try {
      return Sha256.of(Files.readAllBytes(file)).equals(noted);
    } catch (IOException e) {
      return false;
    }
  }
}
