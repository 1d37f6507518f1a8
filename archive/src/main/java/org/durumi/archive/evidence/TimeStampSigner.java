package org.durumi.archive.evidence;

import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPUtil;
import org.bouncycastle.tsp.TSPValidationException;
import org.bouncycastle.tsp.TimeStampToken;

/** Who signed a token: the signature, and the certificates that came with it. */
final class TimeStampSigner {

  /** More would make looking for a chain slow; real tokens bring two to four. */
  private static final int MOST_CERTIFICATES = 10;

  private static final int SHORTEST_RSA = 2048;
  private static final int SHORTEST_CURVE = 256;

  private static final Set<ASN1ObjectIdentifier> DIGESTS =
      Set.of(
          NISTObjectIdentifiers.id_sha256,
          NISTObjectIdentifiers.id_sha384,
          NISTObjectIdentifiers.id_sha512,
          NISTObjectIdentifiers.id_sha3_256,
          NISTObjectIdentifiers.id_sha3_384,
          NISTObjectIdentifiers.id_sha3_512);

  private final TimeStampToken token;

  TimeStampSigner(TimeStampToken token) {
    this.token = token;
  }

  /**
   * Checks the signature, and that the certificate behind it may sign time stamps and was valid.
   *
   * @param time the stamp's own time
   * @return the certificate
   */
  X509Certificate check(Instant time) throws TimeStampException {
    Collection<X509CertificateHolder> known = token.getCertificates().getMatches(null);
    if (known.size() > MOST_CERTIFICATES) {
      throw new TimeStampException(
          "the time stamp brings more than " + MOST_CERTIFICATES + " certificates");
    }
    List<X509CertificateHolder> named =
        known.stream().filter(certificate -> token.getSID().match(certificate)).toList();
    if (named.size() != 1) {
      throw new TimeStampException(
          "the time stamp does not bring the one certificate that it says it is signed with");
    }
    X509CertificateHolder holder = named.getFirst();
    X509Certificate certificate = parsed(holder);
    checkPurpose(holder, time);
    checkStrength(certificate.getPublicKey());
    checkSignature(certificate);
    return certificate;
  }

  /** The certificates that came along, without those that cannot be read. */
  List<X509Certificate> others() {
    List<X509Certificate> others = new ArrayList<>();
    for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
      try {
        others.add(parsed(holder));
      } catch (TimeStampException e) {
        // One that cannot be read vouches for nothing; the others still may.
      }
    }
    return others;
  }

  private static void checkPurpose(X509CertificateHolder certificate, Instant time)
      throws TimeStampException {
    try {
      TSPUtil.validateCertificate(certificate);
    } catch (TSPValidationException e) {
      throw new TimeStampException(
          "the certificate that signed the time stamp is not one for time stamps alone", e);
    }
    if (!certificate.isValidOn(Date.from(time))) {
      throw new TimeStampException(
          "the certificate that signed the time stamp was not valid at the stamp's time");
    }
  }

  private void checkStrength(PublicKey key) throws TimeStampException {
    boolean strong =
        switch (key) {
          case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= SHORTEST_RSA;
          case ECPublicKey curve -> curve.getParams().getOrder().bitLength() >= SHORTEST_CURVE;
          case EdECPublicKey _ -> true;
          default -> false;
        };
    SignerInformation signature =
        token.toCMSSignedData().getSignerInfos().getSigners().iterator().next();
    if (!strong || !DIGESTS.contains(signature.getDigestAlgorithmID().getAlgorithm())) {
      throw new TimeStampException(
          "the time stamp is signed with a key or a digest that is too weak today");
    }
  }

  private void checkSignature(X509Certificate certificate) throws TimeStampException {
    try {
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
    } catch (TSPException | OperatorCreationException e) {
      throw new TimeStampException("the signature of the time stamp does not hold", e);
    }
  }

  private static X509Certificate parsed(X509CertificateHolder holder) throws TimeStampException {
    try {
      return new JcaX509CertificateConverter().getCertificate(holder);
    } catch (CertificateException e) {
      throw new TimeStampException("the time stamp's certificate cannot be read", e);
    }
  }
}
