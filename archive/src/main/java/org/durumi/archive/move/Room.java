package org.durumi.archive.move;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Looks for room on the disk before it is needed. */
final class Room {

  private static final long MIB = 1 << 20;

  /** For all that is small beside the database. */
  private static final long SPARE = 2 * MIB;

  private Room() {}

  /**
   * Where a copy may lie while a backup is made of it: beside the archive if there is room, because
   * the backup's own place is often a small stick, else beside the backup.
   *
   * @param bytes how large the copy, and then the backup, will be
   * @throws MoveRefusal if there is too little room for either
   */
  static Path forCopy(Path archive, Path target, long bytes) {
    try {
      FileStore there = Files.getFileStore(target);
      FileStore here = Files.getFileStore(archive);
      boolean same = there.equals(here);
      require(target, there, same ? 2 * bytes : bytes);
      if (same || here.getUsableSpace() >= bytes + SPARE) {
        return archive;
      }
      require(target, there, 2 * bytes);
      return target;
    } catch (IOException e) {
      // Not every file system tells; a full disk is told when it comes.
      return archive;
    }
  }

  /**
   * Refuses to begin where there is certainly too little room.
   *
   * @param folder an existing folder
   * @throws MoveRefusal naming how much is needed
   */
  static void require(Path folder, long bytes) {
    try {
      require(folder, Files.getFileStore(folder), bytes);
    } catch (IOException e) {
      // Not every file system tells; a full disk is told when it comes.
      return;
    }
  }

  private static void require(Path folder, FileStore store, long bytes) throws IOException {
    long free = store.getUsableSpace();
    if (free < bytes + SPARE) {
      throw new MoveRefusal(
          String.format(
              Locale.ROOT,
              "%s has %d MiB free and %d MiB are needed; free some space or name another place.",
              folder,
              free / MIB,
              (bytes + SPARE) / MIB + 1));
    }
  }
}
