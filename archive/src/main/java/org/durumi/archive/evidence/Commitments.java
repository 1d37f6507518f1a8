package org.durumi.archive.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Binds an entry to the value of a field without telling it. Each field has a salt of its own, made
 * from the entry's secret seed, so that a withheld value cannot be guessed and opening one field
 * tells nothing of another.
 */
public final class Commitments {

  private static final byte[] FIELD = {2};

  private Commitments() {}

  /** The 32 bytes that are told together with a field's value when it is opened. */
  public static byte[] salt(byte[] seed, String field) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(seed, "HmacSHA256"));
      return mac.doFinal(field.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", e);
    }
  }

  /** What the entry holds in place of the value. */
  public static Sha256 of(byte[] salt, JsonNode value) {
    return Sha256.of(FIELD, salt, CanonicalJson.write(value));
  }
}
