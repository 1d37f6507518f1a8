package org.durumi.archive.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a ZIP whose bytes depend on nothing but its files: no clock, no compression (whose result
 * differs between machines, and which web archives must do without anyway).
 */
final class SealedZip {

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private SealedZip() {}

  /** Writes beside the file first, so that nobody ever sees half of it. */
  static void write(Path file, List<PackFile> files) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || Files.exists(file)) {
      throw new PackFaultException(file + " exists already; choose another name.");
    }
    Path part = Files.createTempFile(folder, ".pack-", ".part", ownersOnly(folder));
    try {
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        OutputStream out = Channels.newOutputStream(channel);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (PackFile one : files) {
          put(zip, one);
        }
        zip.finish();
        zip.flush();
        channel.force(true);
      }
      Files.move(part, file.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
      force(folder);
    } catch (FileAlreadyExistsException e) {
      throw new PackFaultException(file + " exists already; choose another name.", e);
    } finally {
      Files.deleteIfExists(part);
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

  private static FileAttribute<?>[] ownersOnly(Path folder) throws IOException {
    if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
  }

  /** Makes the new name itself safe, where the system allows it. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folders; the file's contents are safe by now.
    }
  }
}
