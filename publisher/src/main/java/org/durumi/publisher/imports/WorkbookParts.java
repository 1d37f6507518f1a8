package org.durumi.publisher.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of a workbook that hold its cells, unpacked within limits. Macros, pictures, links to
 * other files and everything else are passed over unopened.
 */
final class WorkbookParts {

  private static final Pattern WANTED =
      Pattern.compile(
          "\\[Content_Types]\\.xml|_rels/\\.rels|xl/(workbook|styles|sharedStrings)\\.xml"
              + "|xl/_rels/workbook\\.xml\\.rels|xl/worksheets/[^/]+\\.xml",
          Pattern.CASE_INSENSITIVE);

  private static final int MOST_PARTS = 5_000;
  private static final int BUFFER = 1 << 16;
  // Below this a high ratio harms nobody.
  private static final long HARMLESS = 1L << 20;

  private final ImportLimits limits;
  private long unpacked;

  private WorkbookParts(ImportLimits limits) {
    this.limits = limits;
  }

  static Map<String, byte[]> of(byte[] bytes, ImportLimits limits) {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      return new WorkbookParts(limits).read(zip);
    } catch (IOException e) {
      throw new ImportRefusal("is damaged or no workbook; save it again as .xlsx or CSV");
    }
  }

  private Map<String, byte[]> read(ZipFile zip) throws IOException {
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    if (entries.size() > MOST_PARTS) {
      throw new ImportRefusal("has more than " + MOST_PARTS + " parts; save it again as .xlsx");
    }
    Map<String, byte[]> parts = new TreeMap<>();
    for (ZipArchiveEntry entry : entries) {
      if (WANTED.matcher(entry.getName()).matches()) {
        try (InputStream in = zip.getInputStream(entry)) {
          parts.put(entry.getName(), bounded(in, entry.getCompressedSize()));
        }
      }
    }
    if (!parts.containsKey("xl/workbook.xml")) {
      throw new ImportRefusal("is a ZIP file and no Excel workbook; unpack it, or save as .xlsx");
    }
    return parts;
  }

  private byte[] bounded(InputStream in, long packed) throws IOException {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    for (int size = in.read(buffer); size >= 0; size = in.read(buffer)) {
      part.write(buffer, 0, size);
      unpacked += size;
      if (unpacked > limits.maxUnpacked()) {
        throw new ImportRefusal(
            "unpacks to more than "
                + (limits.maxUnpacked() >> 20)
                + " MiB; save the sheet that is meant as CSV");
      }
      if (part.size() > HARMLESS && part.size() / Math.max(1, packed) > limits.maxRatio()) {
        throw new ImportRefusal(
            "unpacks to more than "
                + limits.maxRatio()
                + " times its size, as files made to do harm do; save the sheet as CSV");
      }
    }
    return part.toByteArray();
  }
}
