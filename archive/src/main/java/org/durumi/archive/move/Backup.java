package org.durumi.archive.move;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.durumi.archive.disk.WholeFile;
import org.durumi.archive.evidence.MerkleTree;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyFile;
import org.durumi.archive.store.Store;
import org.durumi.archive.store.Upkeep;

/**
 * Writes an archive into one file, as it stands at one moment, while others may go on using it. The
 * database stays encrypted as it is, and opens with the passphrase of that moment.
 */
public final class Backup {

  private final Store store;
  private final KeyFile keys;
  private final DataKey key;
  private final Clock clock;

  /**
   * A backup of this archive.
   *
   * @param store the archive's database, open and within no transaction
   * @param keys the archive's key file as it now is
   * @param key what {@code keys} opened
   * @param clock tells when the backup was written
   */
  public Backup(Store store, KeyFile keys, DataKey key, Clock clock) {
    this.store = store;
    this.keys = keys;
    this.key = key;
    this.clock = clock;
  }

  /**
   * Writes the backup. The file is whole and on the disk when this returns, and absent when it does
   * not. The copy was opened again, read through and found whole first.
   *
   * @param target where; nothing may have that name yet
   * @return what the backup says of itself
   * @throws MoveRefusal with one sentence if there is such a file, too little room, or no such
   *     folder
   * @throws org.durumi.archive.store.ArchiveFaultException if the database fails
   */
  public BackupFacts write(Path target) {
    Path file = target.toAbsolutePath().normalize();
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new MoveRefusal("The folder of " + target + " does not exist; make it first.");
    }
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw exists(target);
    }
    Path database =
        store
            .database()
            .path()
            .orElseThrow(() ->
                new MoveRefusal(
                    "The archive lies on a database server; carry it into a folder with durumi move,"
                        + " and back that up."))
            .toAbsolutePath();
    Path copyFolder =
        Room.forCopy(database.resolveSibling("").toAbsolutePath(), folder, Upkeep.size(store));
    try {
      Path copy = WholeFile.draft(copyFolder.resolve(BackupLayout.DATABASE));
      try {
        return write(file, copy);
      } finally {
        WholeFile.discard(copy);
      }
    } catch (FileAlreadyExistsException e) {
      throw exists(target);
    } catch (IOException e) {
      throw new MoveRefusal(
          "The backup "
              + target
              + " could not be written; check that the disk has room and that you may write there.");
    }
  }

  private BackupFacts write(Path file, Path copy) throws IOException {
    Upkeep.copy(store, copy, key);
    MerkleTree tree = treeOf(copy);
    byte[] keyBytes = keys.bytes();
    Digested keyDigest = Digested.of(keyBytes);
    Digested databaseDigest = Digested.of(copy);
    BackupFacts facts =
        new BackupFacts(
            keys.archive(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            tree.size(),
            tree.root(),
            keyDigest.part(),
            databaseDigest.part());
    byte[] json = BackupJson.write(facts);
    WholeFile.create(
        file,
        draft -> {
          try (OutputStream out = Files.newOutputStream(draft);
              ZipOutputStream zip = new ZipOutputStream(out)) {
            begin(zip, BackupLayout.FACTS, Digested.of(json), facts.time());
            zip.write(json);
            begin(zip, BackupLayout.KEYS, keyDigest, facts.time());
            zip.write(keyBytes);
            begin(zip, BackupLayout.DATABASE, databaseDigest, facts.time());
            Files.copy(copy, zip);
          }
        });
    return facts;
  }

  private MerkleTree treeOf(Path copy) {
    try (Store copied = Store.open(copy, key)) {
      if (!copied.integrityFaults().isEmpty()) {
        throw new MoveRefusal(
            "The archive's database is damaged, so no backup was written; run durumi verify, and"
                + " restore an older backup.");
      }
      return copied.read(() -> copied.log().tree());
    }
  }

  /**
   * Reads a backup from its beginning to its end, which needs no passphrase: whether all of it is
   * as it was written.
   *
   * @throws MoveRefusal with one sentence if it is missing, damaged or something else
   */
  public static BackupFacts read(Path backup) {
    try (BackupReader reader = BackupReader.open(backup)) {
      reader.readDatabase(OutputStream.nullOutputStream());
      return reader.facts();
    } catch (IOException e) {
      throw MoveRefusal.damaged(backup);
    }
  }

  /** Stored as they are: what is encrypted cannot be pressed smaller. */
  private static void begin(ZipOutputStream zip, String name, Digested digested, Instant time)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(digested.part().bytes());
    entry.setCompressedSize(digested.part().bytes());
    entry.setCrc(digested.crc());
    entry.setTimeLocal(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
    zip.putNextEntry(entry);
  }

  private static MoveRefusal exists(Path target) {
    return new MoveRefusal(target + " exists already; name another file, or move that one away.");
  }
}
