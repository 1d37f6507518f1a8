package org.durumi.desk.signin;

import org.jspecify.annotations.Nullable;

/**
 * What somebody sees who is invited.
 *
 * @param name of the account
 * @param secret what an app is told that cannot read the picture
 * @param picture the same as a picture
 * @param provider the host of a provider of identities, if there is one
 * @param refusal the sentence that says what is wrong, if it was tried
 */
public record JoinView(
    String name,
    String secret,
    QrCode picture,
    @Nullable String provider,
    @Nullable String refusal) {

  /** Nothing of it. */
  @Override
  public String toString() {
    return "JoinView";
  }
}
