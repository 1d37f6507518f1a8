package org.durumi.desk.access;

import org.springframework.security.access.AccessDeniedException;

/** Says that something needs what whoever sees some projects alone does not see, and why. */
public final class PartlySeenException extends AccessDeniedException {

  private static final long serialVersionUID = 1;

  private final String key;

  /**
   * Refuses.
   *
   * @param key of the sentence that says why, and whom to ask
   */
  public PartlySeenException(String key) {
    super("not all of it may be seen");
    this.key = key;
  }

  /** The key of the sentence that says why, and whom to ask. */
  public String key() {
    return key;
  }
}
