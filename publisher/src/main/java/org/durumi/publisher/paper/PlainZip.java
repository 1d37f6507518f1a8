package org.durumi.publisher.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Writes a ZIP again whose entries have no day of their own, in an order that is always the same.
 */
final class PlainZip {

  /** Early, and not the first day that a ZIP knows: with that one Java writes the zone, too. */
  private static final LocalDateTime NO_DAY = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** Readers tell a DOCX by its first entry. */
  private static final String FIRST = "[Content_Types].xml";

  private PlainZip() {}

  /** Writes the same entries. */
  static void rewrite(byte[] zip, OutputStream out) throws IOException {
    Map<String, byte[]> entries =
        new TreeMap<>((left, right) ->
            left.equals(FIRST) || right.equals(FIRST)
                ? Boolean.compare(right.equals(FIRST), left.equals(FIRST))
                : left.compareTo(right));
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    try (ZipOutputStream to = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> one : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(one.getKey());
        entry.setTimeLocal(NO_DAY);
        to.putNextEntry(entry);
        to.write(one.getValue());
        to.closeEntry();
      }
    }
  }
}
