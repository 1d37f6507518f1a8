package org.durumi.archive.evidence;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** An archive's public key: 32 bytes of Ed25519 (RFC 8032). */
public final class PublicKey {

  private static final int BYTES = 32;

  /** What stands before the 32 bytes in X.509 form (RFC 8410). */
  private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private final byte[] bytes;

  private PublicKey(byte[] bytes) {
    this.bytes = bytes;
  }

  static PublicKey of(java.security.PublicKey key) {
    byte[] encoded = key.getEncoded();
    return new PublicKey(Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length));
  }

  /**
   * Reads 64 hexadecimal digits.
   *
   * @throws BrokenEvidenceException if the text is anything else
   */
  public static PublicKey fromHex(String hex) {
    // The digits have the same form as a digest's.
    return new PublicKey(Sha256.fromHex(hex).bytes());
  }

  /** A copy of the 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The 64 digits. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /** For a person to compare: the first 16 bytes of the key's SHA-256, in groups of four digits. */
  public String fingerprint() {
    return Sha256.of(bytes).hex().substring(0, 32).replaceAll("(.{4})(?!$)", "$1 ");
  }

  /** Tells whether the holder of the private key signed exactly this. */
  public boolean verifies(byte[] message, byte[] signature) {
    byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + BYTES);
    System.arraycopy(bytes, 0, encoded, PREFIX.length, BYTES);
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
      check.update(message);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PublicKey key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
