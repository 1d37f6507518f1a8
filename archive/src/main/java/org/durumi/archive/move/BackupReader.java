package org.durumi.archive.move;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.durumi.archive.key.KeyFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads a backup of any origin from its start to its end: three files, in order, under their exact
 * names, of the sizes and digests that the first of them states. Takes little memory whatever the
 * file says.
 */
final class BackupReader implements AutoCloseable {

  private final Path backup;
  private final ZipInputStream zip;
  private final BackupFacts facts;
  private final byte[] keys;

  private BackupReader(Path backup, ZipInputStream zip) throws IOException {
    this.backup = backup;
    this.zip = zip;
    byte[] json = small(BackupLayout.FACTS, BackupLayout.MOST_FACTS);
    this.facts = BackupJson.read(json).orElseThrow(() -> MoveRefusal.damaged(backup));
    this.keys = small(BackupLayout.KEYS, BackupLayout.MOST_KEYS);
    requireSame(Digested.of(keys).part(), facts.keys());
    if (!keyFile().archive().equals(facts.archive())) {
      throw MoveRefusal.damaged(backup);
    }
  }

  /**
   * Opens a backup and reads all but the database.
   *
   * @throws MoveRefusal with one sentence if it is missing, damaged or something else
   */
  static BackupReader open(Path backup) {
    InputStream in;
    try {
      in = Files.newInputStream(backup);
    } catch (NoSuchFileException e) {
      throw new MoveRefusal(backup + " does not exist; check the name of the backup.");
    } catch (IOException e) {
      throw new MoveRefusal(backup + " cannot be read; check that you may read it.");
    }
    try {
      return new BackupReader(
          backup, new ZipInputStream(new BufferedInputStream(in, 1 << 16), StandardCharsets.UTF_8));
    } catch (IOException | RuntimeException e) {
      closeQuietly(in);
      throw e instanceof RuntimeException told ? told : MoveRefusal.damaged(backup);
    }
  }

  BackupFacts facts() {
    return facts;
  }

  KeyFile keyFile() {
    return KeyFile.parse(keys, "in the backup " + backup);
  }

  /**
   * Writes the database to a file and checks it. May be called once.
   *
   * @param database an empty file
   * @throws MoveRefusal if the backup is damaged
   * @throws IOException if the file cannot be written
   */
  void unpackDatabase(Path database) throws IOException {
    try (OutputStream out = Files.newOutputStream(database, StandardOpenOption.WRITE)) {
      readDatabase(out);
    }
  }

  /** The same, to wherever it shall go. */
  void readDatabase(OutputStream out) throws IOException {
    enter(BackupLayout.DATABASE, facts.database().bytes());
    requireSame(Digested.copied(new Told(zip), out).part(), facts.database());
    if (next() != null) {
      throw MoveRefusal.damaged(backup);
    }
  }

  private byte[] small(String name, int most) throws IOException {
    ZipEntry entry = enter(name, -1);
    if (entry.getSize() > most) {
      throw MoveRefusal.damaged(backup);
    }
    return new Told(zip).readNBytes(most);
  }

  /** Goes to the next file, which must be this one. */
  private ZipEntry enter(String name, long size) {
    ZipEntry entry = next();
    if (entry == null
        || !entry.getName().equals(name)
        || entry.getMethod() != ZipEntry.STORED
        || entry.getSize() < 1
        || (size >= 0 && entry.getSize() != size)) {
      throw MoveRefusal.damaged(backup);
    }
    return entry;
  }

  private @Nullable ZipEntry next() {
    try {
      return zip.getNextEntry();
    } catch (IOException | IllegalArgumentException e) {
      throw MoveRefusal.damaged(backup);
    }
  }

  private void requireSame(BackupFacts.Part found, BackupFacts.Part stated) {
    if (!found.equals(stated)) {
      throw MoveRefusal.damaged(backup);
    }
  }

  @Override
  public void close() {
    closeQuietly(zip);
  }

  private static void closeQuietly(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      // It was only read.
      return;
    }
  }

  /** Tells a fault of the backup from a fault of the disk that is written to. */
  private final class Told extends InputStream {

    private final InputStream in;

    Told(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      try {
        return in.read(into, from, length);
      } catch (IOException e) {
        throw MoveRefusal.damaged(backup);
      }
    }
  }
}
