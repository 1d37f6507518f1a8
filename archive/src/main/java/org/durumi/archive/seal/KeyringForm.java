package org.durumi.archive.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.durumi.archive.key.DataKey;

/** A keyring as text: each set of keys in Tink's form, encrypted under a data key (envelope). */
final class KeyringForm {

  static {
    // A key file is opened before there is a keyring.
    Ciphers.register();
  }

  private static final String PURPOSE = "durumi server keys 1";
  private static final String INDEX = "index";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;

  private final Aead key;
  private final String archive;

  /**
   * The form under a key.
   *
   * @param archive the id of the archive that the keyring is for; it opens for no other
   */
  KeyringForm(DataKey key, String archive) {
    this.archive = archive;
    byte[] own = key.derived(PURPOSE);
    try {
      this.key = aead(own);
    } catch (GeneralSecurityException e) {
      throw Keyring.broken(e);
    } finally {
      Arrays.fill(own, (byte) 0);
    }
  }

  @AccessesPartialKey
  private static Aead aead(byte[] key) throws GeneralSecurityException {
    AesGcmParameters parameters =
        AesGcmParameters.builder()
            .setKeySizeBytes(KEY_BYTES)
            .setIvSizeBytes(NONCE_BYTES)
            .setTagSizeBytes(TAG_BYTES)
            .setVariant(AesGcmParameters.Variant.NO_PREFIX)
            .build();
    AesGcmKey made =
        AesGcmKey.builder()
            .setParameters(parameters)
            .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
            .build();
    return KeysetHandle.newBuilder()
        .addEntry(KeysetHandle.importKey(made).withFixedId(1).makePrimary())
        .build()
        .getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  ObjectNode write(Keyring keyring) {
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    try {
      for (Secrecy secrecy : Secrecy.values()) {
        ClassKeys keys = keyring.keys(secrecy);
        put(form, name(secrecy, "values"), keys.values());
        put(form, name(secrecy, "names"), keys.names());
      }
      put(form, INDEX, keyring.indexSet());
      return form;
    } catch (GeneralSecurityException e) {
      throw Keyring.broken(e);
    }
  }

  /**
   * Reads it.
   *
   * @throws GeneralSecurityException if it was changed, or the key is another
   * @throws IOException if it is no keyring
   */
  Keyring read(JsonNode form) throws GeneralSecurityException, IOException {
    Map<Secrecy, ClassKeys> classes = new EnumMap<>(Secrecy.class);
    for (Secrecy secrecy : Secrecy.values()) {
      classes.put(
          secrecy,
          new ClassKeys(set(form, name(secrecy, "values")), set(form, name(secrecy, "names"))));
    }
    return new Keyring(classes, set(form, INDEX));
  }

  // Without a configuration, as the older Tink of the corpus has it, which Spark's protobuf allows.
  @SuppressWarnings({"deprecation", "InlineMeInliner"})
  private void put(ObjectNode form, String name, KeysetHandle set) throws GeneralSecurityException {
    form.put(name, TinkProtoKeysetFormat.serializeEncryptedKeyset(set, key, bound(name)));
  }

  @SuppressWarnings({"deprecation", "InlineMeInliner"})
  private KeysetHandle set(JsonNode form, String name)
      throws GeneralSecurityException, IOException {
    byte[] sealed = form.path(name).binaryValue();
    if (sealed == null) {
      throw new IOException("a set of keys is missing");
    }
    return TinkProtoKeysetFormat.parseEncryptedKeyset(sealed, key, bound(name));
  }

  private byte[] bound(String name) {
    return (PURPOSE + "\n" + archive + "\n" + name).getBytes(StandardCharsets.UTF_8);
  }

  private static String name(Secrecy secrecy, String sort) {
    return secrecy.name().toLowerCase(Locale.ROOT) + " " + sort;
  }
}
