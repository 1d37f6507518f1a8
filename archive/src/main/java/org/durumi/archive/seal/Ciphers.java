package org.durumi.archive.seal;

import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.daead.DeterministicAeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;

/** Tink's ciphers, which its registry must know before any key is used. */
final class Ciphers {

  private Ciphers() {}

  /** Tells the registry; again, it does nothing. */
  static void register() {
    try {
      AeadConfig.register();
      DeterministicAeadConfig.register();
      PrfConfig.register();
    } catch (GeneralSecurityException e) {
      throw Keyring.broken(e);
    }
  }
}
