package org.durumi.archive.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;

/**
 * A question to a time stamp authority (RFC 3161, section 2.4.1). It holds a SHA-256 digest and a
 * random number; nothing else leaves.
 */
public final class TimeStampRequest {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BITS = 64;

  private final Sha256 imprint;
  private final BigInteger nonce;
  private final byte[] bytes;

  private TimeStampRequest(Sha256 imprint, BigInteger nonce, byte[] bytes) {
    this.imprint = imprint;
    this.nonce = nonce;
    this.bytes = bytes;
  }

  /**
   * Asks for the time of a digest.
   *
   * @param imprint what is to be stamped
   */
  public static TimeStampRequest of(Sha256 imprint) {
    BigInteger nonce = new BigInteger(NONCE_BITS, RANDOM);
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    try {
      byte[] bytes = generator.generate(TSPAlgorithms.SHA256, imprint.bytes(), nonce).getEncoded();
      return new TimeStampRequest(imprint, nonce, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The query as it is sent: DER. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * Sends the query and checks what comes back.
   *
   * @throws IOException if no answer came
   * @throws TimeStampException if the answer is not an honest time stamp for this query
   */
  public TimeStampToken ask(TimeStampAuthority authority) throws IOException, TimeStampException {
    return accept(authority.answer(bytes()));
  }

  /**
   * Checks an answer: granted, for this digest and this query, and signed by the certificate that
   * came with it. Whether that certificate deserves trust is a question for later, see {@link
   * TimeStampToken#check}.
   *
   * @throws TimeStampException if the answer is anything else
   */
  public TimeStampToken accept(byte[] answer) throws TimeStampException {
    TimeStampToken token = TimeStampToken.parse(answer);
    if (!nonce.equals(token.nonce())) {
      throw new TimeStampException("the time stamp answers another question than the one asked");
    }
    token.check(imprint, TimeStampRoots.none());
    return token;
  }
}
