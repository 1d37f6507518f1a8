package org.durumi.archive.capture;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request and what came back, byte for byte.
 *
 * @param address what was asked for
 * @param time when the request was sent
 * @param request its bytes
 * @param rawHead the answer's head as it came
 * @param head the same, read
 * @param body what followed
 * @param peer who answered; null through a proxy
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes are handed on, never compared.
record Answer(
    WebAddress address,
    Instant time,
    byte[] request,
    byte[] rawHead,
    WireHead head,
    WireBody body,
    @Nullable InetAddress peer) {

  /** Head and body as they came. */
  byte[] raw() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(rawHead.length + body.raw().length);
    out.writeBytes(rawHead);
    out.writeBytes(body.raw());
    return out.toByteArray();
  }

  int status() {
    return head.status();
  }

  String host() {
    return address.host().name();
  }

  @Override
  public String toString() {
    return "Answer[" + status() + "]";
  }
}
