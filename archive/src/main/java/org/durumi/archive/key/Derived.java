package org.durumi.archive.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/** Keys made from keys: HKDF with SHA-256 (RFC 5869). */
final class Derived {

  private Derived() {}

  /**
   * A key for one purpose.
   *
   * @param secret random bytes, at least 16
   * @param salt may be empty
   * @param purpose what nothing else is derived for
   * @return 32 bytes; the caller wipes them
   */
  static byte[] key(byte[] secret, byte[] salt, String purpose) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract()
                  .addIKM(secret)
                  .addSalt(salt)
                  .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), DataKey.BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HKDF.", e);
    }
  }
}
