package org.durumi.archive.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A mark over all that a key file says, which only the holder of the data key can make. */
final class Seal {

  private static final String PURPOSE = "durumi archive.keys seal 1";
  private static final String HMAC = "HmacSHA256";

  private Seal() {}

  /** 32 bytes, in lower-case hex. */
  static String of(
      Binding binding, PassphraseSlot passphrase, @Nullable RecoverySlot recovery, DataKey key) {
    String text = binding.text() + passphrase.text() + (recovery == null ? "" : recovery.text());
    byte[] own = Derived.key(key.bytes(), new byte[0], PURPOSE);
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(own, HMAC));
      return Hex.of(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HMAC.", e);
    } finally {
      Arrays.fill(own, (byte) 0);
    }
  }
}
