package org.durumi.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.PublicKey;
import org.durumi.archive.evidence.SigningKey;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.archive.store.Store;

/**
 * What an archive is known by: its id and the key that its heads are signed with.
 *
 * @param archive 32 hexadecimal digits
 * @param key signs the heads
 */
record Identity(String archive, SigningKey key) {

  private static final String ARCHIVE = "archive";
  private static final String PUBLIC_KEY = "public key";
  private static final String PRIVATE_KEY = "private key";
  private static final int SETTINGS = 3;

  /** Keeps it in a new archive. */
  Identity keptIn(Store store) {
    store.settings().put(ARCHIVE, archive);
    store.settings().put(PUBLIC_KEY, publicKey().hex());
    store.settings().put(PRIVATE_KEY, HexFormat.of().formatHex(key.pkcs8()));
    return this;
  }

  /** That of an open archive. */
  static Identity read(Store store) {
    PublicKey key = PublicKey.fromHex(setting(store, PUBLIC_KEY));
    byte[] secret = HexFormat.of().parseHex(setting(store, PRIVATE_KEY));
    return new Identity(setting(store, ARCHIVE), SigningKey.of(key, secret));
  }

  /**
   * Checks that the archive still holds it, and that the two halves of the key belong together.
   *
   * @throws BrokenEvidenceException if not
   */
  void check(Store store) {
    Identity kept = read(store);
    byte[] message = archive.getBytes(StandardCharsets.US_ASCII);
    boolean same =
        store.settings().count() == SETTINGS
            && kept.archive.equals(archive)
            && kept.publicKey().equals(publicKey())
            && setting(store, PRIVATE_KEY).equals(HexFormat.of().formatHex(kept.key.pkcs8()))
            && Arrays.equals(kept.key.sign(message), key.sign(message))
            && publicKey().verifies(message, key.sign(message));
    if (!same) {
      throw new BrokenEvidenceException("it is not the one that the archive was opened with");
    }
  }

  PublicKey publicKey() {
    return key.publicKey();
  }

  private static String setting(Store store, String name) {
    return store
        .settings()
        .get(name)
        .orElseThrow(() ->
            new ArchiveFaultException(
                "The archive lacks its " + name + "; restore it from a backup."));
  }
}
