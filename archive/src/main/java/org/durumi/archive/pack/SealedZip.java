package org.durumi.archive.pack;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.durumi.archive.disk.WholeFile;

/**
 * Writes a ZIP whose bytes depend on nothing but its files: no clock, no compression (whose result
 * differs between machines, and which web archives must do without anyway).
 */
final class SealedZip {

  /** Early, and not the first day that a ZIP knows: with that one Java writes the zone, too. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private SealedZip() {}

  /** Writes a file that is there as a whole or not at all, for its owner alone. */
  static void write(Path file, List<PackFile> files) throws IOException {
    StoppedPacks.tidyBeside(file);
    try {
      WholeFile.create(file, draft -> fill(draft, files));
    } catch (FileAlreadyExistsException e) {
      throw new PackFaultException(file + " exists already; choose another name.", e);
    }
  }

  private static void fill(Path draft, List<PackFile> files) throws IOException {
    // A draft is not encrypted: it goes even if somebody stops the program with Ctrl-C.
    draft.toFile().deleteOnExit();
    try (ZipOutputStream zip =
        new ZipOutputStream(
            new BufferedOutputStream(Files.newOutputStream(draft)), StandardCharsets.UTF_8)) {
      for (PackFile one : files) {
        put(zip, one);
      }
    }
  }

  private static void put(ZipOutputStream zip, PackFile file) throws IOException {
    ZipEntry entry = new ZipEntry(file.name());
    entry.setTimeLocal(NO_TIME);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(file.size());
    entry.setCompressedSize(file.size());
    entry.setCrc(file.crc());
    zip.putNextEntry(entry);
    try (InputStream in = file.bytes().open()) {
      in.transferTo(zip);
    }
    zip.closeEntry();
  }
}
