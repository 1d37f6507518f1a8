package org.durumi.archive.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey: the public half of a key whose other half never leaves its authenticator. Bytes are in
 * base64url.
 *
 * @param credential what names it
 * @param account whose it is
 * @param label what its person calls it
 * @param made when it was made
 * @param used when it was last used, if ever
 * @param publicKey in COSE's form
 * @param signatures its own count of signatures; 0 where it does not count
 * @param transports how it is reached, as WebAuthn calls it, with commas
 * @param flags what it says of itself, as WebAuthn calls it, with commas
 * @param attestation what it said when it was made, if kept
 * @param clientData what the browser said then, if kept
 */
public record PasskeyRow(
    String credential,
    int account,
    String label,
    Instant made,
    @Nullable Instant used,
    String publicKey,
    long signatures,
    String transports,
    String flags,
    @Nullable String attestation,
    @Nullable String clientData) {

  /** The account's number alone. */
  @Override
  public String toString() {
    return "PasskeyRow[of " + account + "]";
  }
}
