package org.durumi.archive.pack;

import java.time.Instant;
import java.util.Locale;

/**
 * Where a WARC file holds the answer to one request.
 *
 * @param url the address asked for
 * @param date when it was asked
 * @param mime media type of the answer, such as {@code text/html}; parameters are taken off
 * @param status HTTP status, 100 to 599
 * @param digest digest of the answer's body as the WARC record states it, such as {@code
 *     sha256:...}
 * @param offset where the record begins in the file, in bytes from 0
 * @param length how many bytes of the file it takes, compressed if it is compressed
 */
public record WarcIndexLine(
    String url, Instant date, String mime, int status, String digest, long offset, long length) {

  /** Takes parameters off the media type. */
  public WarcIndexLine {
    mime = mime.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  boolean isPage() {
    return status == 200 && (mime.equals("text/html") || mime.equals("application/xhtml+xml"));
  }

  /** Tells where it is and not what was asked for. */
  @Override
  public String toString() {
    return "WarcIndexLine[" + offset + "+" + length + "]";
  }
}
