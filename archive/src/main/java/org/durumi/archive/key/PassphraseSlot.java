package org.durumi.archive.key;

import java.util.Optional;

/** The data key as a passphrase opens it. */
record PassphraseSlot(Argon2Settings settings, Wrapping wrapping) {

  static PassphraseSlot of(
      Binding binding, DataKey key, Passphrase passphrase, Argon2Settings settings) {
    byte[] salt = Wrapping.newSalt();
    byte[] wrappingKey = settings.stretch(passphrase, salt);
    return new PassphraseSlot(
        settings, Wrapping.of(key, salt, wrappingKey, binding.with(terms(settings))));
  }

  Optional<DataKey> open(Binding binding, Passphrase passphrase) {
    byte[] wrappingKey = settings.stretch(passphrase, wrapping.saltBytes());
    return wrapping.unwrap(wrappingKey, binding.with(terms(settings)));
  }

  String text() {
    return terms(settings) + wrapping.text();
  }

  private static String terms(Argon2Settings s) {
    return "kind passphrase\nargon2id " + s.memoryKib() + " " + s.passes() + " " + s.lanes() + "\n";
  }
}
