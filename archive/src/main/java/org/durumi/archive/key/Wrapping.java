package org.durumi.archive.key;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A data key under another key: AES-256-GCM. All three are lower-case hex.
 *
 * @param salt 16 bytes: makes the other key differ each time
 * @param nonce 12 bytes
 * @param wrapped the 32 bytes encrypted, and 16 that show every change
 */
record Wrapping(String salt, String nonce, String wrapped) {

  private static final int SALT_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * Refuses other lengths.
   *
   * @throws IllegalArgumentException when a part is not hex of its length
   */
  Wrapping {
    Hex.check(salt, SALT_BYTES);
    Hex.check(nonce, NONCE_BYTES);
    Hex.check(wrapped, DataKey.BYTES + TAG_BYTES);
  }

  static byte[] newSalt() {
    return random(SALT_BYTES);
  }

  /**
   * Wraps a data key.
   *
   * @param key what is wrapped
   * @param salt what the wrapping key was made with
   * @param wrappingKey 32 bytes, for this salt alone; wiped
   * @param bound authenticated with it
   */
  static Wrapping of(DataKey key, byte[] salt, byte[] wrappingKey, byte[] bound) {
    byte[] nonce = random(NONCE_BYTES);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, wrappingKey, nonce, bound);
      return new Wrapping(Hex.of(salt), Hex.of(nonce), Hex.of(cipher.doFinal(key.bytes())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no AES-GCM.", e);
    }
  }

  /**
   * The data key, if the wrapping key is the right one and nothing was changed.
   *
   * @param wrappingKey 32 bytes; wiped
   * @param bound what was authenticated with it
   */
  Optional<DataKey> unwrap(byte[] wrappingKey, byte[] bound) {
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, wrappingKey, Hex.bytes(nonce), bound);
      return Optional.of(DataKey.of(cipher.doFinal(Hex.bytes(wrapped))));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no AES-GCM.", e);
    }
  }

  byte[] saltBytes() {
    return Hex.bytes(salt);
  }

  String text() {
    return "salt " + salt + "\nnonce " + nonce + "\nwrapped " + wrapped + "\n";
  }

  private static Cipher cipher(int mode, byte[] wrappingKey, byte[] nonce, byte[] bound)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode, new SecretKeySpec(wrappingKey, "AES"), new GCMParameterSpec(8 * TAG_BYTES, nonce));
    Arrays.fill(wrappingKey, (byte) 0);
    cipher.updateAAD(bound);
    return cipher;
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
