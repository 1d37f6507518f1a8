package org.durumi.archive.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Writes a file so that, whatever stops the program, its name leads to the whole old content or to
 * the whole new content. Only the owner may read it, where the file system knows owners.
 */
public final class WholeFile {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  private static final String DRAFT_ENDING = ".part";

  /** A draft nobody has written to for so long was left by a program that was stopped. */
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private static final SecureRandom RANDOM = new SecureRandom();

  private WholeFile() {}

  /**
   * Writes a file anew, in place of one that may be there.
   *
   * @param target where; its folder must exist
   * @param content all of it
   * @throws IOException when it cannot be written; what was there then stays
   */
  public static void replace(Path target, byte[] content) throws IOException {
    Path draft = draft(target);
    try {
      Files.write(draft, content);
      sync(draft);
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
    syncFolderOf(target);
  }

  /**
   * Writes a file where none is.
   *
   * @param target where; its folder must exist
   * @param content fills it
   * @throws FileAlreadyExistsException when something has that name already; it stays as it is
   * @throws IOException when it cannot be written; nothing is there then
   */
  public static void create(Path target, Draft content) throws IOException {
    refuseExisting(target);
    Path draft = draft(target);
    try {
      content.writeTo(draft);
      sync(draft);
      name(draft, target);
    } finally {
      Files.deleteIfExists(draft);
    }
    syncFolderOf(target);
  }

  /**
   * Makes what was written to a file outlast a power cut.
   *
   * @param file an existing file
   * @throws IOException when the disk refuses
   */
  public static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /**
   * Makes a file's new name outlast a power cut. Does nothing where folders cannot be opened, as on
   * Windows, which writes names through.
   *
   * @param file a file or folder that was created, renamed or deleted
   */
  public static void syncFolderOf(Path file) {
    try (FileChannel channel = FileChannel.open(parentOf(file), StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // The content is safe already, and no name can be made safer here.
      return;
    }
  }

  /** A link refuses an existing name at once; file systems without links get a look first. */
  static void name(Path draft, Path target) throws IOException {
    try {
      Files.createLink(target, draft);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (FileSystemException | UnsupportedOperationException e) {
      refuseExisting(target);
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static void refuseExisting(Path target) throws FileAlreadyExistsException {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(target.toString());
    }
  }

  /**
   * Makes an empty file with a name of its own, hidden beside the one that it will become or serve.
   * The caller discards it; if the program is stopped first, a later draft for the same file tidies
   * it up after an hour.
   *
   * @param target the name that the draft is for; its folder must exist
   * @return the draft; only its owner may read it
   * @throws IOException when it cannot be made
   */
  public static Path draft(Path target) throws IOException {
    Path folder = parentOf(target);
    String start = "." + target.getFileName() + ".";
    tidy(folder, start);
    byte[] mark = new byte[6];
    RANDOM.nextBytes(mark);
    return newPrivate(folder.resolve(start + HexFormat.of().formatHex(mark) + DRAFT_ENDING));
  }

  /**
   * Makes an empty file that only its owner may read, where the file system knows owners.
   *
   * @param file where; nothing may have that name yet
   * @return the file
   * @throws IOException when it cannot be made
   */
  public static Path newPrivate(Path file) throws IOException {
    FileAttribute<?>[] attributes =
        POSIX
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
            : new FileAttribute<?>[0];
    return Files.createFile(file, attributes);
  }

  /**
   * Deletes a draft and what a database may have put beside it.
   *
   * @param draft a draft; may have its final name by now
   * @throws IOException when it cannot be deleted
   */
  public static void discard(Path draft) throws IOException {
    for (String ending : List.of("", "-wal", "-shm", "-journal")) {
      Files.deleteIfExists(draft.resolveSibling(draft.getFileName() + ending));
    }
  }

  private static void tidy(Path folder, String start) throws IOException {
    Instant limit = Instant.now().minus(FORGOTTEN);
    try (DirectoryStream<Path> drafts =
        Files.newDirectoryStream(
            folder,
            f -> {
              String name = f.getFileName().toString();
              return name.startsWith(start) && name.contains(DRAFT_ENDING);
            })) {
      for (Path draft : drafts) {
        if (Files.isRegularFile(draft, LinkOption.NOFOLLOW_LINKS)
            && Files.getLastModifiedTime(draft).toInstant().isBefore(limit)) {
          Files.deleteIfExists(draft);
        }
      }
    }
  }

  private static Path parentOf(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }
}
