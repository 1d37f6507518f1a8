package org.durumi.archive.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.daead.PredefinedDeterministicAeadParameters;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys of one class of secrecy.
 *
 * @param values seal values so that equal ones look different (AES-256-GCM)
 * @param names seal values so that equal ones look the same and can be found (AES-256-SIV)
 */
record ClassKeys(KeysetHandle values, KeysetHandle names) {

  static ClassKeys of(int generation) throws GeneralSecurityException {
    return new ClassKeys(
        Keysets.of(PredefinedAeadParameters.AES256_GCM, generation),
        Keysets.of(PredefinedDeterministicAeadParameters.AES256_SIV, generation));
  }

  /** The same with new keys to seal with; the ones before still open. */
  ClassKeys and(int generation) throws GeneralSecurityException {
    return new ClassKeys(
        Keysets.and(values, PredefinedAeadParameters.AES256_GCM, generation),
        Keysets.and(names, PredefinedDeterministicAeadParameters.AES256_SIV, generation));
  }

  /** The same without the keys that seal no more. */
  ClassKeys newest() throws GeneralSecurityException {
    return new ClassKeys(Keysets.newest(values), Keysets.newest(names));
  }

  Aead sealer() throws GeneralSecurityException {
    return values.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  DeterministicAead opener() throws GeneralSecurityException {
    return names.getPrimitive(RegistryConfiguration.get(), DeterministicAead.class);
  }

  /** One for each generation, the newest first. */
  List<DeterministicAead> namers() throws GeneralSecurityException {
    List<DeterministicAead> all = new ArrayList<>();
    for (KeysetHandle one : Keysets.each(names)) {
      all.add(one.getPrimitive(RegistryConfiguration.get(), DeterministicAead.class));
    }
    return all;
  }
}
