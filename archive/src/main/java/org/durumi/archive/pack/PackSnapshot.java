package org.durumi.archive.pack;

import java.util.List;
import org.durumi.archive.evidence.Sha256;

/**
 * Preserved bytes that go into a pack.
 *
 * @param sha256 their digest; checked when the pack is written
 * @param bytes the bytes
 * @param warc what they hold if they are a WARC file that can be read by an index; else empty
 * @param bystanders what else came in them
 */
public record PackSnapshot(
    Sha256 sha256, ByteSource bytes, List<WarcIndexLine> warc, Bystanders bystanders) {

  /** Keeps its own copy of the lines. */
  public PackSnapshot {
    warc = List.copyOf(warc);
  }

  /** Preserved bytes in any other form than WARC, of packed reports alone. */
  PackSnapshot(Sha256 sha256, ByteSource bytes) {
    this(sha256, bytes, List.of(), Bystanders.NONE);
  }

  boolean isWarc() {
    return !warc.isEmpty();
  }
}
