package org.durumi.archive.disk;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder in which an archive is put together before it gets its name. Each program has its own,
 * however many begin at once.
 */
public final class DraftFolder {

  private static final String ENDING = ".draft";
  private static final int MARK_BYTES = 8;

  /** What lies in one; a folder that holds anything else is somebody's own. */
  private static final Pattern OURS = Pattern.compile("\\.?archive\\..*");

  /** Nobody writes to a folder for so long unless the program was stopped. */
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private static final SecureRandom RANDOM = new SecureRandom();

  private DraftFolder() {}

  /**
   * Makes a new one, hidden beside the place, for its owner alone; tidies what stopped programs
   * left.
   *
   * @param place the name that it shall get; the folder around it must exist
   * @return empty; to be renamed or discarded
   * @throws IOException when it cannot be made
   */
  public static Path make(Path place) throws IOException {
    Path parent = place.resolveSibling("").toAbsolutePath();
    String start = "." + place.getFileName() + ".";
    tidy(parent, start);
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
            }
            : new FileAttribute<?>[0];
    byte[] mark = new byte[MARK_BYTES];
    RANDOM.nextBytes(mark);
    Path folder = parent.resolve(start + HexFormat.of().formatHex(mark) + ENDING);
    return Files.createDirectory(folder, attributes);
  }

  /**
   * Deletes one that this program made, if it still has this name.
   *
   * @param folder what {@link #make} returned
   * @throws IOException when something in it cannot be deleted
   */
  public static void discard(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    for (Path file : filesIn(folder)) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder);
  }

  private static void tidy(Path parent, String start) throws IOException {
    Pattern name =
        Pattern.compile(
            Pattern.quote(start) + "[0-9a-f]{" + 2 * MARK_BYTES + "}" + Pattern.quote(ENDING));
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(parent, f -> name.matcher(f.getFileName().toString()).matches())) {
      for (Path folder : folders) {
        tidy(folder);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private static void tidy(Path folder) {
    try {
      if (isForgotten(folder)) {
        discard(folder);
      }
    } catch (IOException e) {
      // It vanished under the eyes: another program goes on with it, or tidies it too.
      return;
    }
  }

  private static boolean isForgotten(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    Instant limit = Instant.now().minus(FORGOTTEN);
    boolean old = Files.getLastModifiedTime(folder).toInstant().isBefore(limit);
    for (Path file : filesIn(folder)) {
      old &=
          OURS.matcher(file.getFileName().toString()).matches()
              && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
              && Files.getLastModifiedTime(file).toInstant().isBefore(limit);
    }
    return old;
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
