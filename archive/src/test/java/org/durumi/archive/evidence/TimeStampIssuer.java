package org.durumi.archive.evidence;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A key with its certificate, for tests: a root, or an authority under one.
 *
 * @param certificate the certificate
 * @param key its private key
 */
record TimeStampIssuer(X509Certificate certificate, PrivateKey key) {

  static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
  static final Instant TO = Instant.parse("2120-01-01T00:00:00Z");

  /** The kinds of keys that authorities use. */
  enum Algorithm {
    RSA,
    CURVE;

    String signature() {
      return this == RSA ? "SHA256withRSA" : "SHA256withECDSA";
    }

    private KeyPair make() throws GeneralSecurityException {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(this == RSA ? "RSA" : "EC");
      if (this == RSA) {
        generator.initialize(2048);
      } else {
        generator.initialize(new ECGenParameterSpec("secp256r1"));
      }
      return generator.generateKeyPair();
    }
  }

  /** A root that signs itself. */
  static TimeStampIssuer root(Algorithm algorithm, String name) {
    return make(algorithm, name, null, new Profile(FROM, TO, List.of(), true));
  }

  /** An authority under this root. */
  TimeStampIssuer authority(Algorithm algorithm, String name, Profile profile) {
    return make(algorithm, name, this, profile);
  }

  private static TimeStampIssuer make(
      Algorithm algorithm,
      String name,
      @org.jspecify.annotations.Nullable TimeStampIssuer above,
      Profile profile) {
    try {
      KeyPair pair = algorithm.make();
      X500Name subject = new X500Name(name);
      PrivateKey signing = above == null ? pair.getPrivate() : above.key;
      X500Name issuer =
          above == null
              ? subject
              : X500Name.getInstance(above.certificate.getSubjectX500Principal().getEncoded());
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuer,
              BigInteger.valueOf(above == null ? 1 : 2),
              Date.from(profile.from),
              Date.from(profile.to),
              subject,
              pair.getPublic());
      profile.write(builder, above == null);
      String signature = signing.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
      return new TimeStampIssuer(
          new JcaX509CertificateConverter()
              .getCertificate(builder.build(new JcaContentSignerBuilder(signature).build(signing))),
          pair.getPrivate());
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What a certificate says of itself.
   *
   * @param from when it begins to be valid
   * @param to when it ends
   * @param purposes what the key is for
   * @param critical whether a reader must heed the purposes
   */
  record Profile(Instant from, Instant to, List<KeyPurposeId> purposes, boolean critical) {

    static Profile honest() {
      return new Profile(FROM, TO, List.of(KeyPurposeId.id_kp_timeStamping), true);
    }

    private void write(X509v3CertificateBuilder builder, boolean root) throws CertIOException {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(root));
      builder.addExtension(
          Extension.keyUsage,
          true,
          new KeyUsage(root ? KeyUsage.keyCertSign : KeyUsage.digitalSignature));
      if (!purposes.isEmpty()) {
        builder.addExtension(
            Extension.extendedKeyUsage,
            critical,
            new ExtendedKeyUsage(purposes.toArray(KeyPurposeId[]::new)));
      }
    }
  }
}
