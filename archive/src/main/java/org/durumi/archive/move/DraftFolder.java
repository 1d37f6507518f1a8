package org.durumi.archive.move;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A folder in which an archive is put together before it gets its name. */
final class DraftFolder {

  private static final String ENDING = ".restoring";

  /** Nobody writes to a folder for so long unless the program was stopped. */
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private DraftFolder() {}

  /** A new one beside the place, for its owner alone; tidies what stopped programs left. */
  static Path make(Path place) throws IOException {
    Path parent = place.resolveSibling("").toAbsolutePath();
    String start = "." + place.getFileName() + ".";
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(
            parent,
            f -> {
              String name = f.getFileName().toString();
              return name.startsWith(start) && name.endsWith(ENDING);
            })) {
      for (Path folder : folders) {
        if (isForgotten(folder)) {
          discard(folder);
        }
      }
    }
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
            }
            : new FileAttribute<?>[0];
    Path folder = parent.resolve(start + Long.toHexString(System.nanoTime()) + ENDING);
    return Files.createDirectory(folder, attributes);
  }

  /** Deletes it, if it still has this name. */
  static void discard(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    for (Path file : filesIn(folder)) {
      Files.delete(file);
    }
    Files.delete(folder);
  }

  private static boolean isForgotten(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    Instant limit = Instant.now().minus(FORGOTTEN);
    boolean old = Files.getLastModifiedTime(folder).toInstant().isBefore(limit);
    for (Path file : filesIn(folder)) {
      old &= Files.getLastModifiedTime(file).toInstant().isBefore(limit);
    }
    return old;
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
