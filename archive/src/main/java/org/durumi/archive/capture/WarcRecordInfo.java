package org.durumi.archive.capture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a record lies in a WARC file, and what its head says: enough for a CDXJ line.
 *
 * @param offset in bytes from the file's beginning
 * @param length in bytes of the file, with what ends the record
 * @param type {@code response}, {@code request}, {@code warcinfo}, {@code resource} ...
 * @param address its WARC-Target-URI; null if it has none, or one with control characters in it
 * @param date its WARC-Date
 * @param mediaType of the payload, with parameters as given; for responses from the HTTP head
 * @param status of an HTTP response, else 0
 * @param digest its WARC-Payload-Digest as written, such as {@code sha256:...}
 */
public record WarcRecordInfo(
    long offset,
    long length,
    String type,
    @Nullable String address,
    @Nullable Instant date,
    @Nullable String mediaType,
    int status,
    @Nullable String digest) {

  WarcRecordInfo at(long newOffset, long newLength) {
    return new WarcRecordInfo(newOffset, newLength, type, address, date, mediaType, status, digest);
  }

  @Override
  public String toString() {
    return "WarcRecordInfo[" + type + " at " + offset + "]";
  }
}
