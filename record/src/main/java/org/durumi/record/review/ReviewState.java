package org.durumi.record.review;

import java.util.Locale;

/** Where an event stands in review. */
public enum ReviewState {
  /** Nobody has decided yet. */
  PROPOSED,
  /** A person stands behind it as it was proposed. */
  ACCEPTED,
  /** A person stands behind it with corrections. */
  CORRECTED,
  /** A person says that the report tells no such event. */
  REJECTED;

  /** The name that people type and that is stored, such as {@code accepted}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
