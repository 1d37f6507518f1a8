package org.durumi.publisher.export.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A ZIP file that is the same whenever it is made: parts by name, all of one fixed time. */
public final class StillZip {

  /** Early, and not the first day that a ZIP file knows: with that one the zone is written, too. */
  private static final LocalDateTime EARLY = LocalDateTime.of(1980, 2, 1, 0, 0);

  private StillZip() {}

  static Map<String, byte[]> parts(byte[] zip) {
    Map<String, byte[]> parts = new TreeMap<>();
    // The JDK's own stream refuses the lengths that the workbook's writer notes after each part.
    try (ZipFile file =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(zip)).get()) {
      for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
        try (InputStream in = file.getInputStream(entry)) {
          parts.put(entry.getName(), in.readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a ZIP file of ours can be read", e);
    }
    return parts;
  }

  /** Packs parts, by the name of each. */
  public static byte[] of(Map<String, byte[]> parts) {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      for (Map.Entry<String, byte[]> part : new TreeMap<>(parts).entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(EARLY);
        out.putNextEntry(entry);
        out.write(part.getValue());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes what is written", e);
    }
    return zip.toByteArray();
  }
}
