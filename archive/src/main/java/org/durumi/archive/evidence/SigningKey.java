package org.durumi.archive.evidence;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;

/**
 * The key with which an archive signs its heads (Ed25519, RFC 8032). It never leaves the archive.
 */
public final class SigningKey {

  private final PublicKey publicKey;
  private final PrivateKey privateKey;

  private SigningKey(PublicKey publicKey, PrivateKey privateKey) {
    this.publicKey = publicKey;
    this.privateKey = privateKey;
  }

  /** A fresh key. */
  public static SigningKey generate() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return new SigningKey(PublicKey.of(pair.getPublic()), pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has Ed25519", e);
    }
  }

  /**
   * A key that was kept.
   *
   * @param publicKey its public half
   * @param pkcs8 its private half, as {@link #pkcs8()} gave it
   * @throws BrokenEvidenceException if it is no such key
   */
  public static SigningKey of(PublicKey publicKey, byte[] pkcs8) {
    try {
      PrivateKey secret =
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      return new SigningKey(publicKey, secret);
    } catch (GeneralSecurityException e) {
      throw new BrokenEvidenceException("the archive's signing key cannot be read", e);
    }
  }

  /** The half that everyone may know. */
  public PublicKey publicKey() {
    return publicKey;
  }

  /** The secret half, to be kept encrypted. */
  public byte[] pkcs8() {
    return privateKey.getEncoded();
  }

  /** Signs a message: 64 bytes. */
  public byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(privateKey);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new BrokenEvidenceException("the archive's signing key cannot sign", e);
    }
  }

  @Override
  public String toString() {
    return "SigningKey[" + publicKey.fingerprint() + "]";
  }
}
