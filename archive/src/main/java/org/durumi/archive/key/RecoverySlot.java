package org.durumi.archive.key;

import java.util.Optional;

/** The data key as a recovery key opens it. That is random, so it needs no stretching. */
record RecoverySlot(Wrapping wrapping) {

  private static final String TERMS = "kind recovery\nhkdf sha256\n";

  static RecoverySlot of(Binding binding, DataKey key, RecoveryKey recovery) {
    byte[] salt = Wrapping.newSalt();
    return new RecoverySlot(
        Wrapping.of(key, salt, wrappingKey(recovery, salt), binding.with(TERMS)));
  }

  Optional<DataKey> open(Binding binding, RecoveryKey recovery) {
    return wrapping.unwrap(wrappingKey(recovery, wrapping.saltBytes()), binding.with(TERMS));
  }

  String text() {
    return TERMS + wrapping.text();
  }

  private static byte[] wrappingKey(RecoveryKey recovery, byte[] salt) {
    return Derived.key(recovery.bytes(), salt, "durumi recovery key 1");
  }
}
