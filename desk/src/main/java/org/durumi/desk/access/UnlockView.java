package org.durumi.desk.access;

import org.jspecify.annotations.Nullable;

/**
 * What the unlock page shows.
 *
 * @param to where to go afterwards, a path of this desk
 * @param refusal the sentence that says why it stayed locked, if it was tried
 */
public record UnlockView(String to, @Nullable String refusal) {

  /** Not the path: it may hold what was searched for. */
  @Override
  public String toString() {
    return "UnlockView";
  }
}
