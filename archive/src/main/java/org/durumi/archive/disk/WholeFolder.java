package org.durumi.archive.disk;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

/** Writes a folder that is whole or not there, whatever stops the program. */
public final class WholeFolder {

  private static final String WHOLE = "whole";

  private WholeFolder() {}

  /**
   * Writes a folder that everybody may read who may read what this program usually writes.
   *
   * @param target a folder that is not there, or empty; the folder around it must exist
   * @param files their contents by their names, with slashes between folders
   * @throws FileAlreadyExistsException when something is there; it stays as it is
   * @throws IOException when it cannot be written; nothing of it is left then
   */
  public static void create(Path target, Map<String, byte[]> files) throws IOException {
    write(target, files, false);
  }

  /** The same for its owner alone, where the file system knows owners. */
  public static void createPrivate(Path target, Map<String, byte[]> files) throws IOException {
    write(target, files, true);
  }

  private static void write(Path target, Map<String, byte[]> files, boolean isPrivate)
      throws IOException {
    Path place = target.toAbsolutePath().normalize();
    Path parent = place.getParent();
    if (parent == null || !isFree(place)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    LockedDraft.tidy(parent, draft -> Files.isDirectory(draft.resolve(WHOLE)));
    try (LockedDraft draft = LockedDraft.in(parent)) {
      Path whole = draft.folder().resolve(WHOLE);
      if (isPrivate) {
        LockedDraft.newPrivateFolder(whole);
      } else {
        Files.createDirectory(whole);
      }
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = whole.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
        WholeFile.sync(path);
      }
      // Only an empty folder can be deleted.
      Files.deleteIfExists(place);
      try {
        Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(whole, place);
      }
    }
    WholeFile.syncFolderOf(place);
  }

  private static boolean isFree(Path place) throws IOException {
    if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    if (!Files.isDirectory(place)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(place)) {
      return inside.findAny().isEmpty();
    }
  }
}
