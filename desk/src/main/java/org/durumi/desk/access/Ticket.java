package org.durumi.desk.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows that whoever comes with it started the desk, where there is no passphrase yet to ask for:
 * on this machine others may reach the loopback address too. Good for one use.
 */
@Component
public final class Ticket {

  private static final int BYTES = 24;

  private final SecureRandom random = new SecureRandom();
  private @Nullable String issued;

  /** A ticket that nobody had before; the one before it is void. */
  public synchronized String issue() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    issued = HexFormat.of().formatHex(bytes);
    return issued;
  }

  /** Tells whether this is the ticket, and voids it if so. */
  public synchronized boolean redeem(String shown) {
    String valid = issued;
    if (valid == null
        || !MessageDigest.isEqual(
            valid.getBytes(StandardCharsets.US_ASCII), shown.getBytes(StandardCharsets.UTF_8))) {
      return false;
    }
    issued = null;
    return true;
  }
}
