package org.durumi.archive.move;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.durumi.archive.disk.DraftFolder;
import org.durumi.archive.disk.WholeFile;
import org.durumi.archive.evidence.MerkleTree;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyFile;
import org.durumi.archive.store.Store;

/**
 * Puts an archive back from a backup. Everything is unpacked into a folder of its own beside the
 * place, opened and checked there, and gets its name last, in one step: the place holds a whole,
 * checked archive or nothing, whenever the program is stopped.
 */
public final class Restore implements AutoCloseable {

  private final BackupReader reader;
  private final Path backup;
  private final Path folder;
  private final KeyFile keys;

  private Restore(BackupReader reader, Path backup, Path folder) {
    this.reader = reader;
    this.backup = backup;
    this.folder = folder;
    this.keys = reader.keyFile();
  }

  /** Checks the unpacked archive before it gets its place. */
  @FunctionalInterface
  public interface Check {

    /**
     * Refuses, by throwing, what must not be put in place. May write to the archive, and closes it.
     *
     * @param folder holds the database and the key file, as an archive's folder does
     */
    void check(Path folder);
  }

  /**
   * Looks into a backup. Nothing is written yet.
   *
   * @param backup a file of any origin
   * @param folder where the archive shall be
   * @return to be closed
   * @throws MoveRefusal with one sentence if something is there, or the backup is none
   * @throws org.durumi.archive.key.KeyRefusal if the backup's key file is damaged or too new
   */
  public static Restore of(Path backup, Path folder) {
    Path place = whereLinksLead(folder);
    refuseOccupied(place);
    BackupReader reader = BackupReader.open(backup);
    try {
      return new Restore(reader, backup, place);
    } catch (RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /** What the backup says of itself. */
  public BackupFacts facts() {
    return reader.facts();
  }

  /** The keys of the moment when the backup was written; they open with the passphrase of then. */
  public KeyFile keys() {
    return keys;
  }

  /**
   * Unpacks, checks and puts in place. May be called once.
   *
   * @param key what {@link #keys()} opened
   * @param check looks at the unpacked archive; what it throws goes through, and nothing is left
   * @throws MoveRefusal with one sentence if the backup is damaged or there is too little room
   * @throws org.durumi.archive.store.ArchiveFaultException if the database does not open
   */
  public void run(DataKey key, Check check) {
    try {
      Path parent = folder.resolveSibling("").toAbsolutePath();
      Files.createDirectories(parent);
      Room.require(parent, facts().database().bytes());
      Path draft = DraftFolder.make(folder);
      try {
        unpack(draft);
        compare(draft, key);
        check.check(draft);
        place(draft);
      } finally {
        DraftFolder.discard(draft);
      }
    } catch (IOException e) {
      throw new MoveRefusal(
          "The archive could not be restored to "
              + folder
              + "; check that the disk has room and that you may write there.");
    }
  }

  private void unpack(Path draft) throws IOException {
    reader.unpackDatabase(WholeFile.newPrivate(draft.resolve(BackupLayout.DATABASE)));
    Path keyFile = WholeFile.newPrivate(draft.resolve(BackupLayout.KEYS));
    Files.write(keyFile, keys.bytes());
  }

  private void compare(Path draft, DataKey key) {
    try (Store store = Store.open(draft.resolve(BackupLayout.DATABASE), key)) {
      MerkleTree tree = store.read(() -> store.log().tree());
      if (tree.size() != facts().size() || !tree.root().equals(facts().root())) {
        throw MoveRefusal.damaged(backup);
      }
    }
  }

  private void place(Path draft) throws IOException {
    for (String name : new String[] {BackupLayout.DATABASE, BackupLayout.KEYS}) {
      WholeFile.sync(draft.resolve(name));
    }
    WholeFile.syncFolderOf(draft.resolve(BackupLayout.DATABASE));
    refuseOccupied(folder);
    // Renaming onto a folder works where it is empty, and nowhere on Windows.
    Files.deleteIfExists(folder);
    Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    WholeFile.syncFolderOf(folder);
  }

  /** A link to a folder elsewhere stays; what it leads to is used. */
  private static Path whereLinksLead(Path folder) {
    Path place = folder.toAbsolutePath().normalize();
    try {
      Path real = Files.isDirectory(place) ? place.toRealPath() : place;
      Path parent = real.getParent();
      if (parent == null
          || (Files.isDirectory(real)
              && !Files.getFileStore(real).equals(Files.getFileStore(parent)))) {
        throw new MoveRefusal(
            folder + " is the top of a disk; name a folder on it with --archive.");
      }
      return real;
    } catch (IOException e) {
      throw new MoveRefusal(folder + " cannot be looked at; name another one with --archive.");
    }
  }

  private static void refuseOccupied(Path folder) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (Files.exists(folder.resolve(BackupLayout.DATABASE))
        || Files.exists(folder.resolve(BackupLayout.KEYS))) {
      throw new MoveRefusal(
          folder
              + " holds an archive already; move it away, or name another folder with --archive.");
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isEmpty()) {
        return;
      }
    } catch (IOException e) {
      throw new MoveRefusal(
          folder + " is no folder that can be read; name another one with --archive.");
    }
    throw new MoveRefusal(
        folder + " holds other files; name an empty or a new folder with --archive.");
  }

  @Override
  public void close() {
    reader.close();
  }
}
