package org.durumi.archive.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The best page met so far in a WARC file, as it is kept there.
 *
 * @param info its record
 * @param http its HTTP head, if it has one
 * @param body what follows, or one byte more than may be read
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes are handed on, never compared.
record WarcPageFound(WarcRecordInfo info, @Nullable WireHead http, byte[] body) {

  static final int LIMIT = 64 << 20;

  /**
   * How likely a record is the page: 2 for HTML, 1 for other answers and for texts that were taken
   * out of pages (WET), 0 for none.
   */
  static int rank(WarcRecordInfo info) {
    String address = info.address();
    boolean answered =
        info.type().equals("response") && info.status() == 200
            || info.type().equals("resource")
            || info.type().equals("conversion") && isText(info.mediaType());
    if (!answered || address == null || !address.startsWith("http")) {
      return 0;
    }
    String path = address.replaceFirst("[?#].*", "");
    if (path.endsWith("/robots.txt")) {
      return 0;
    }
    String mediaType = info.mediaType();
    return mediaType != null && PageImages.mayHold(mediaType) ? 2 : 1;
  }

  private static boolean isText(@Nullable String mediaType) {
    return mediaType != null && mediaType.startsWith("text/plain");
  }

  /**
   * The page, unpacked.
   *
   * @throws CaptureRefusal if it cannot be unpacked or is too large
   */
  WarcPage page() {
    String host = "The page in this WARC file";
    if (body.length > LIMIT) {
      throw new CaptureRefusal(host + " is larger than " + LIMIT + " bytes; add the page itself.");
    }
    byte[] payload = http == null ? body : ContentDecoding.decode(host, http, payload(http), LIMIT);
    String mediaType = info.mediaType();
    return new WarcPage(
        payload,
        String.valueOf(info.address()),
        info.date(),
        mediaType == null ? "application/octet-stream" : mediaType,
        info.status() == 0 ? 200 : info.status());
  }

  /** Without the marks of chunks; some tools take those out and leave the header. */
  private byte[] payload(WireHead head) {
    try {
      WireBody read = BodyReader.read(new ByteArrayInputStream(body), head, LIMIT);
      if (read.payload().length == 0 && read.end() != WireBody.End.WHOLE) {
        return body;
      }
      // A length that counts the packed bytes where the body was unpacked would cut it.
      boolean chunked = !head.all("transfer-encoding").isEmpty();
      return chunked ? read.payload() : body;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
