package org.durumi.publisher.gate;

import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.publisher.export.JsonLinesFormat;
import org.durumi.publisher.simulate.Published;

/** Reads what left, as the archive keeps it: byte for byte the file that was handed over. */
public final class PublishedReader {

  private PublishedReader() {}

  /**
   * Reads it.
   *
   * @throws BrokenEvidenceException if it was written otherwise
   */
  public static Published read(byte[] bytes) {
    try {
      return new Published(new JsonLinesFormat().read(bytes));
    } catch (IllegalArgumentException e) {
      throw new BrokenEvidenceException("a release cannot be read again", e);
    }
  }
}
