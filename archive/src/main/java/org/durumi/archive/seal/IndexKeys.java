package org.durumi.archive.seal;

import com.google.crypto.tink.prf.Prf;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** What one generation's key makes of tokens and of hashes, so that they can be looked up. */
public final class IndexKeys {

  private static final int KEY_BYTES = 32;
  private static final String TOKEN = "token ";
  private static final String MASK = "mask";

  private final Prf prf;
  private final Mask mask;

  IndexKeys(Prf prf) throws GeneralSecurityException {
    this.prf = prf;
    this.mask = new Mask(prf.compute(MASK.getBytes(StandardCharsets.US_ASCII), KEY_BYTES));
  }

  /** A token's keyed hash (HMAC-SHA-256), cut to 64 bits. */
  public long token(String token) {
    try {
      byte[] hash = prf.compute((TOKEN + token).getBytes(StandardCharsets.UTF_8), Long.BYTES);
      return ByteBuffer.wrap(hash).getLong();
    } catch (GeneralSecurityException e) {
      throw Keyring.broken(e);
    }
  }

  /** What stands for a number in a table: equal ones stay equal. */
  public long on(String table, long number) {
    return mask.on(table, number);
  }

  /** The number that another stands for. */
  public long off(String table, long number) {
    return mask.off(table, number);
  }
}
