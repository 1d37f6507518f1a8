package org.durumi.archive.capture;

import java.io.IOException;
import org.durumi.archive.evidence.TimeStampAuthority;

/**
 * Sends a query to a time stamp authority through the hardened client (RFC 3161, section 3.4). The
 * authority learns a digest, this machine's or the proxy's address and the time, nothing else.
 */
public final class StampPost implements TimeStampAuthority {

  private final HardenedClient client;
  private final WebAddress address;

  /**
   * A way to one authority.
   *
   * @param address http or https
   * @throws CaptureRefusal if it is no such address
   */
  public StampPost(HardenedClient client, String address) {
    this.client = client;
    this.address = WebAddress.parse(address);
  }

  @Override
  public byte[] answer(byte[] query) throws IOException {
    Answer answer;
    try {
      answer = client.post(address, new Posting(QUERY_TYPE, ANSWER_TYPE, query), LARGEST_ANSWER);
    } catch (CaptureRefusal e) {
      throw new IOException(e.getMessage(), e);
    }
    if (answer.status() != 200) {
      throw new IOException(
          answer.host() + " answered " + answer.status() + " in place of a time stamp.");
    }
    return answer.body().payload();
  }
}
