package org.durumi.archive.seal;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/** What is done alike with all sets of keys. A key's id is its generation. */
final class Keysets {

  private Keysets() {}

  static KeysetHandle of(Parameters parameters, int generation) throws GeneralSecurityException {
    return KeysetHandle.newBuilder()
        .addEntry(
            KeysetHandle.generateEntryFromParameters(parameters)
                .withFixedId(generation)
                .makePrimary())
        .build();
  }

  /** The set with one more key, which becomes the one that is used. */
  static KeysetHandle and(KeysetHandle set, Parameters parameters, int generation)
      throws GeneralSecurityException {
    return KeysetHandle.newBuilder(set)
        .addEntry(
            KeysetHandle.generateEntryFromParameters(parameters)
                .withFixedId(generation)
                .makePrimary())
        .build();
  }

  /** The set with the key that is used, and no other. */
  static KeysetHandle newest(KeysetHandle set) throws GeneralSecurityException {
    return only(set.getPrimary());
  }

  /** A set for each key, the one that is used first. */
  static List<KeysetHandle> each(KeysetHandle set) throws GeneralSecurityException {
    List<KeysetHandle> all = new ArrayList<>();
    all.add(newest(set));
    for (int i = set.size() - 1; i >= 0; i--) {
      if (!set.getAt(i).isPrimary()) {
        all.add(only(set.getAt(i)));
      }
    }
    return all;
  }

  private static KeysetHandle only(KeysetHandle.Entry entry) throws GeneralSecurityException {
    return KeysetHandle.newBuilder()
        .addEntry(KeysetHandle.importKey(entry.getKey()).withFixedId(entry.getId()).makePrimary())
        .build();
  }
}
