package org.durumi.archive.key;

/** Cheap keys for tests. */
final class Keys {

  static final Argon2Settings CHEAP = new Argon2Settings(8, 1, 1);
  static final String ARCHIVE = "00112233445566778899aabbccddeeff";
  static final String WORDS = "압록강 저녁 wild goose 北风";

  private Keys() {}

  static Passphrase passphrase(String words) {
    return Passphrase.of(words.toCharArray());
  }

  static KeyFile file(DataKey key, RecoveryKey recovery) {
    return KeyFile.create(ARCHIVE, key, passphrase(WORDS), CHEAP).withRecovery(key, recovery);
  }
}
