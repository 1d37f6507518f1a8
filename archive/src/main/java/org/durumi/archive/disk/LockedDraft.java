package org.durumi.archive.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A hidden folder in which something is written before it gets its name. As long as its program
 * lives it holds a lock beside it; the lock of a program that was killed is free, so that the next
 * one knows at once what nobody will go on with.
 */
final class LockedDraft implements AutoCloseable {

  private static final String START = ".durumi.";
  private static final String ENDING = ".draft";
  private static final String LOCK = ".lock";
  private static final int MARK_BYTES = 8;
  private static final Pattern NAME =
      Pattern.compile(
          Pattern.quote(START) + "[0-9a-f]{" + 2 * MARK_BYTES + "}" + Pattern.quote(ENDING));
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;
  private final Path lock;
  private final FileChannel held;

  private LockedDraft(Path folder, Path lock, FileChannel held) {
    this.folder = folder;
    this.lock = lock;
    this.held = held;
  }

  /** An empty one in a folder that exists; for its owner alone. */
  static LockedDraft in(Path parent) throws IOException {
    byte[] mark = new byte[MARK_BYTES];
    RANDOM.nextBytes(mark);
    Path folder = parent.resolve(START + HexFormat.of().formatHex(mark) + ENDING);
    Path lock = WholeFile.newPrivate(lockOf(folder));
    FileChannel held = FileChannel.open(lock, StandardOpenOption.WRITE);
    try {
      isFree(held);
      newPrivateFolder(folder);
      return new LockedDraft(folder, lock, held);
    } catch (IOException e) {
      held.close();
      Files.deleteIfExists(lock);
      throw e;
    }
  }

  /** Makes a folder that only its owner may look into, where the file system knows owners. */
  static Path newPrivateFolder(Path folder) throws IOException {
    FileAttribute<?>[] attributes =
        POSIX
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
            }
            : new FileAttribute<?>[0];
    return Files.createDirectory(folder, attributes);
  }

  /** Where to write. */
  Path folder() {
    return folder;
  }

  /** Leaves it to whoever finds it next. */
  void leave() throws IOException {
    held.close();
  }

  /** Deletes what is left of it. */
  @Override
  public void close() throws IOException {
    try {
      delete(folder);
    } finally {
      held.close();
      Files.deleteIfExists(lock);
    }
  }

  /** Those in a folder, of whatever program; none where there is no folder. */
  static List<Path> all(Path parent) throws IOException {
    List<Path> all = new ArrayList<>();
    if (!Files.isDirectory(parent)) {
      return all;
    }
    try (DirectoryStream<Path> drafts =
        Files.newDirectoryStream(parent, f -> NAME.matcher(f.getFileName().toString()).matches())) {
      for (Path draft : drafts) {
        if (Files.isDirectory(draft, LinkOption.NOFOLLOW_LINKS)) {
          all.add(draft);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return all;
  }

  /** Deletes those that programs left which were killed. */
  static void tidy(Path parent, Predicate<Path> which) throws IOException {
    for (Path draft : all(parent)) {
      if (which.test(draft)) {
        ifForgotten(draft, () -> delete(draft));
      }
    }
  }

  /** What is done with a draft. */
  interface Work {

    void run() throws IOException;
  }

  /** Does something with a draft and deletes its lock, unless its program still lives. */
  static void ifForgotten(Path draft, Work work) throws IOException {
    Path lock = lockOf(draft);
    if (!Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)) {
      work.run();
      return;
    }
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      if (isFree(channel)) {
        work.run();
        Files.deleteIfExists(lock);
      }
    }
  }

  /** Takes a lock. On file systems that know none, none is free, and what was left stays. */
  private static boolean isFree(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }

  private static Path lockOf(Path draft) {
    return draft.resolveSibling(draft.getFileName() + LOCK);
  }

  /** Deletes a folder and all in it; no link is followed. */
  static void delete(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList().reversed()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
