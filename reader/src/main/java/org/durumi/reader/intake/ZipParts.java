package org.durumi.reader.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Named parts of a ZIP file; unpacking stops at a total size, a ratio, or the end of the time. */
final class ZipParts {

  private static final int BUFFER = 1 << 16;
  // Below this a high ratio harms nobody, and an empty template may well have one.
  private static final long HARMLESS = 1L << 20;
  private static final int MOST_PARTS = 10_000;

  private final Map<String, byte[]> parts = new HashMap<>();
  private final Bounds bounds;
  private final int packed;
  private long unpacked;

  private ZipParts(int packed, Bounds bounds) {
    this.packed = packed;
    this.bounds = bounds;
  }

  static ZipParts of(Input input, Bounds bounds, String... wanted) {
    ZipParts parts = new ZipParts(input.size(), bounds);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(input.bytes()))) {
      parts.read(zip, Set.of(wanted));
    } catch (IOException | IllegalArgumentException e) {
      throw new Refusal("is cut short or damaged; get it from its source again");
    }
    return parts;
  }

  byte @Nullable [] bytes(String name) {
    return parts.get(name);
  }

  private void read(ZipInputStream zip, Set<String> wanted) throws IOException {
    int count = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (++count > MOST_PARTS) {
        throw new Refusal("is a ZIP archive of more than " + MOST_PARTS + " parts");
      }
      boolean keep = wanted.contains(entry.getName()) && !parts.containsKey(entry.getName());
      ByteArrayOutputStream kept = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER];
      for (int size = zip.read(buffer); size >= 0; size = zip.read(buffer)) {
        checkSize(size);
        if (keep) {
          kept.write(buffer, 0, size);
        }
      }
      if (keep) {
        parts.put(entry.getName(), kept.toByteArray());
      }
      if (parts.size() == wanted.size()) {
        return;
      }
    }
  }

  private void checkSize(int size) {
    bounds.checkTime();
    unpacked += size;
    IntakeLimits limits = bounds.limits();
    if (unpacked > limits.maxUnpackedBytes()) {
      throw Refusal.over(
          "unpacks to more than " + Bytes.shown(limits.maxUnpackedBytes()),
          IntakeLimits.Setting.UNPACKED);
    }
    if (unpacked > HARMLESS && unpacked / packed > limits.maxRatio()) {
      throw Refusal.over(
          "unpacks to more than " + limits.maxRatio() + " times its size",
          IntakeLimits.Setting.RATIO);
    }
  }
}
