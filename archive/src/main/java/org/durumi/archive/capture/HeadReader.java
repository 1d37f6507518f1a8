package org.durumi.archive.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;

/**
 * Keeps an answer's head byte for byte, bounded. The library is told the status alone, so no header
 * of a hostile server can move it.
 */
final class HeadReader implements HttpMessageParser<ClassicHttpResponse> {

  private static final int MOST_HEADS = 8;
  private static final byte[] BEGINNING = {'H', 'T', 'T', 'P', '/', '1', '.'};

  private final String host;
  private final int limit;
  private byte[] raw = {};
  private WireHead head = new WireHead(100, List.of());
  private int heads;

  HeadReader(String host, int limit) {
    this.host = host;
    this.limit = limit;
  }

  @Override
  public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in)
      throws IOException, HttpException {
    if (++heads > MOST_HEADS) {
      throw new CaptureRefusal(host + " sent too many answers to one request; try again later.");
    }
    raw = bytes(buffer, in);
    head = WireHead.parse(raw).orElseThrow(() -> new ProtocolException("no status"));
    return new BasicClassicHttpResponse(head.status());
  }

  /** The last head as it came. */
  byte[] raw() {
    return raw;
  }

  WireHead head() {
    return head;
  }

  private byte[] bytes(SessionInputBuffer buffer, InputStream in)
      throws IOException, HttpException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int newLines = 0;
    while (newLines < 2) {
      int b = buffer.read(in);
      if (b < 0) {
        throw new NoHttpResponseException("ended");
      }
      if (out.size() < BEGINNING.length && b != BEGINNING[out.size()]) {
        throw new ProtocolException("not HTTP/1");
      }
      out.write(b);
      if (out.size() > limit) {
        throw new CaptureRefusal(
            host + " sent more than " + limit + " bytes before the page; nothing was kept.");
      }
      newLines = b == '\n' ? newLines + 1 : b == '\r' ? newLines : 0;
    }
    return out.toByteArray();
  }
}
