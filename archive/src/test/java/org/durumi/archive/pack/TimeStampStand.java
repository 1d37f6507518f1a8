package org.durumi.archive.pack;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.durumi.archive.evidence.Sha256;

/** A time stamp authority that lives in the test alone. */
final class TimeStampStand {

  static final Instant TIME = Instant.parse("2026-11-25T03:00:00Z");

  private final String algorithm;
  private final KeyPair keys;
  private final X509Certificate certificate;

  private TimeStampStand(String kind, int bits, String algorithm) {
    this.algorithm = algorithm;
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
      generator.initialize(bits);
      keys = generator.generateKeyPair();
      X500Name name = new X500Name("CN=Sample Time Stamps " + kind + ",O=Invented");
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              name,
              BigInteger.valueOf(4711),
              Date.from(TIME.minusSeconds(86400)),
              Date.from(TIME.plusSeconds(86400)),
              name,
              keys.getPublic());
      builder.addExtension(
          Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
      certificate =
          new JcaX509CertificateConverter()
              .getCertificate(
                  builder.build(new JcaContentSignerBuilder(algorithm).build(keys.getPrivate())));
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static TimeStampStand rsa() {
    return new TimeStampStand("RSA", 2048, "SHA256withRSA");
  }

  static TimeStampStand ecdsa() {
    return new TimeStampStand("EC", 256, "SHA256withECDSA");
  }

  X509Certificate certificate() {
    return certificate;
  }

  /** The token for a digest. */
  byte[] stamp(Sha256 imprint) {
    try {
      return response(imprint).getTimeStampToken().getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The whole answer for a digest, with a word of the authority's that is not signed. */
  byte[] answer(Sha256 imprint) {
    try {
      return response(imprint).getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private TimeStampResponse response(Sha256 imprint) {
    try {
      var digests = new JcaDigestCalculatorProviderBuilder().build();
      var signer =
          new JcaSimpleSignerInfoGeneratorBuilder()
              .build(algorithm, keys.getPrivate(), certificate);
      TimeStampTokenGenerator tokens =
          new TimeStampTokenGenerator(
              signer,
              digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
              new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"));
      tokens.addCertificates(new JcaCertStore(List.of(certificate)));
      TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
      requests.setCertReq(true);
      TimeStampRequest request = requests.generate(TSPAlgorithms.SHA256, imprint.bytes());
      return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
          .generate(request, BigInteger.TEN, Date.from(TIME));
    } catch (GeneralSecurityException | OperatorCreationException | TSPException e) {
      throw new IllegalStateException(e);
    }
  }
}
