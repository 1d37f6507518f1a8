package org.durumi.desk.welcome;

import org.jspecify.annotations.Nullable;

/**
 * The page where an archive is made.
 *
 * @param name what was typed as the person's name
 * @param recovery whether a recovery key is wanted
 * @param askShort whether to ask if a short passphrase is meant
 * @param refusal why nothing was made, if it was tried
 * @param folder where the archive will lie
 */
public record WelcomeView(
    String name, boolean recovery, boolean askShort, @Nullable String refusal, String folder) {

  /** Tells nothing of the person. */
  @Override
  public String toString() {
    return "WelcomeView";
  }
}
