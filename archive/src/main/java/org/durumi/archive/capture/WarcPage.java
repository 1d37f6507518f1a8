package org.durumi.archive.capture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The page that a WARC file is about.
 *
 * @param payload its bytes without transfer and content encoding
 * @param address where it was
 * @param date when it was fetched
 * @param mediaType as the server gave it, with its charset
 * @param status of the HTTP answer
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes are handed on, never compared.
public record WarcPage(
    byte[] payload, String address, @Nullable Instant date, String mediaType, int status) {

  @Override
  public String toString() {
    return "WarcPage[" + payload.length + " bytes]";
  }
}
