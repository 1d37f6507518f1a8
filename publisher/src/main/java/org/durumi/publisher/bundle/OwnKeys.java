package org.durumi.publisher.bundle;

import com.exceptionfactory.jagged.bech32.Bech32;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.KeyAgreement;
import org.durumi.archive.Exchange;

/**
 * This office's keys for bundles. Both hang on the archive's own key, so that nothing more has to
 * be kept: bundles are signed with it, and the key that opens those from others is made of it.
 */
public final class OwnKeys {

  private static final String PURPOSE = "durumi bundle recipient 1";
  private static final BigInteger BASE_POINT = BigInteger.valueOf(9);

  private final Exchange exchange;

  /** Those of an archive. */
  public OwnKeys(Exchange exchange) {
    this.exchange = exchange;
  }

  /**
   * What to hand to other offices.
   *
   * @param office this office's name
   */
  public OfficeKey card(String office) {
    byte[] secret = exchange.secret(PURPOSE);
    try {
      String recipient = Bech32.getEncoder().encode("age", point(secret)).toString();
      String signed = OfficeKey.signed(office, exchange.archive(), exchange.key(), recipient);
      return new OfficeKey(
          office,
          exchange.archive(),
          exchange.key(),
          recipient,
          exchange.sign(signed.getBytes(StandardCharsets.UTF_8)));
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  /** What opens bundles for this office, as an identity of age. */
  String identity() {
    byte[] secret = exchange.secret(PURPOSE);
    try {
      return Bech32.getEncoder()
          .encode("age-secret-key-", secret)
          .toString()
          .toUpperCase(Locale.ROOT);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  /** Signs a message. */
  byte[] sign(byte[] message) {
    return exchange.sign(message);
  }

  /** The public half of an X25519 key (RFC 7748): its product with the base point. */
  private static byte[] point(byte[] secret) {
    try {
      KeyFactory keys = KeyFactory.getInstance("X25519");
      PrivateKey own =
          keys.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, secret));
      PublicKey base =
          keys.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, BASE_POINT));
      KeyAgreement product = KeyAgreement.getInstance("X25519");
      product.init(own);
      product.doPhase(base, true);
      return product.generateSecret();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has X25519", e);
    }
  }
}
