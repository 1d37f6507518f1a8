package org.durumi.desk.signin;

import org.jspecify.annotations.Nullable;

/**
 * What the door of a team's desk shows.
 *
 * @param to where to go afterwards, a path of this desk
 * @param provider the host of a provider of identities, if there is one
 * @param refusal the sentence that says why nobody was let in, if it was tried
 */
public record DoorView(String to, @Nullable String provider, @Nullable String refusal) {

  /** Not the path: it may hold what was searched for. */
  @Override
  public String toString() {
    return "DoorView";
  }
}
