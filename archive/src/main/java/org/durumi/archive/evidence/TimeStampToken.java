package org.durumi.archive.evidence;

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.durumi.archive.evidence.TimeStamp.Trust;
import org.jspecify.annotations.Nullable;

/**
 * A time stamp as an authority sent it (RFC 3161, section 2.4.2): parsed, and checked when asked.
 * Whatever the bytes are, the outcome is a token or a {@link TimeStampException}.
 */
public final class TimeStampToken {

  private final byte[] bytes;
  private final TimeStampSigner signer;
  private final TSTInfo info;
  private final Instant time;

  private TimeStampToken(byte[] bytes, TimeStampSigner signer, TSTInfo info, Instant time) {
    this.bytes = bytes;
    this.signer = signer;
    this.info = info;
    this.time = time;
  }

  /** When the authority says that it had the digest; not checked. */
  public Instant time() {
    return time;
  }

  /**
   * Reads a time stamp.
   *
   * @param bytes an authority's whole answer, or the bare token out of it
   * @throws TimeStampException if the bytes are anything else, or a refusal
   */
  public static TimeStampToken parse(byte[] bytes) throws TimeStampException {
    TimeStampShape.check(bytes);
    try {
      ContentInfo content =
          TimeStampShape.isToken(bytes)
              ? ContentInfo.getInstance(bytes)
              : granted(TimeStampResp.getInstance(bytes));
      return of(bytes.clone(), new CMSSignedData(content));
    } catch (IOException | CMSException | TSPException e) {
      throw TimeStampShape.broken(e);
    } catch (RuntimeException | StackOverflowError e) {
      // The library trusts what it reads to be what it should be, and recurses into it.
      throw TimeStampShape.broken(e);
    }
  }

  private static TimeStampToken of(byte[] bytes, CMSSignedData signed)
      throws TimeStampException, IOException, TSPException {
    @Nullable CMSTypedData inside = signed.getSignedContent();
    if (inside == null || !(inside.getContent() instanceof byte[] der)) {
      throw TimeStampShape.broken(null);
    }
    TimeStampShape.check(der);
    var token = new org.bouncycastle.tsp.TimeStampToken(signed);
    TSTInfo info = token.getTimeStampInfo().toASN1Structure();
    Instant time = TimeStampFields.time(info);
    return new TimeStampToken(bytes, new TimeStampSigner(token), info, time);
  }

  private static ContentInfo granted(TimeStampResp answer) throws TimeStampException {
    PKIStatusInfo status = answer.getStatus();
    BigInteger code = status.getStatus();
    if (!code.equals(BigInteger.valueOf(PKIStatus.GRANTED))
        && !code.equals(BigInteger.valueOf(PKIStatus.GRANTED_WITH_MODS))) {
      throw new TimeStampException(TimeStampFields.refusal(status));
    }
    @Nullable ContentInfo token = answer.getTimeStampToken();
    if (token == null) {
      throw new TimeStampException("the time stamp authority granted a time stamp and sent none");
    }
    return token;
  }

  /** The bytes that were parsed. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The number of the question that this answers, or null if it holds none. */
  @Nullable BigInteger nonce() {
    @Nullable ASN1Integer nonce = info.getNonce();
    return nonce == null ? null : nonce.getValue();
  }

  /**
   * Checks the stamp: for this digest, well signed by a certificate that came with it, was valid at
   * the time and serves time stamps alone; and whether one of the roots vouches for that
   * certificate. A missing root is told in the result and is no failure. Revocation is not looked
   * at, since nothing is fetched.
   *
   * @param imprint the digest that was to be stamped
   * @throws TimeStampException if any of this does not hold
   */
  public TimeStamp check(Sha256 imprint, TimeStampRoots roots) throws TimeStampException {
    try {
      if (!isFor(imprint)) {
        throw new TimeStampException("the time stamp is for something else");
      }
      X509Certificate certificate = signer.check(time);
      Optional<X509Certificate> root = roots.vouching(certificate, signer.others(), time);
      Trust unproven = roots.size() == 0 ? Trust.NO_ROOT_GIVEN : Trust.OTHER_ROOT;
      return new TimeStamp(
          time,
          TimeStampFields.accuracy(info),
          TimeStampFields.subject(certificate),
          info.getPolicy().getId(),
          TimeStampFields.serial(info),
          root.isPresent() ? Trust.TRUSTED_ROOT : unproven,
          root.map(TimeStampFields::subject).orElse(null));
    } catch (RuntimeException | StackOverflowError e) {
      throw TimeStampShape.broken(e);
    }
  }

  private boolean isFor(Sha256 imprint) {
    return info.getMessageImprint().getHashAlgorithm().getAlgorithm().equals(TSPAlgorithms.SHA256)
        && MessageDigest.isEqual(info.getMessageImprint().getHashedMessage(), imprint.bytes());
  }
}
