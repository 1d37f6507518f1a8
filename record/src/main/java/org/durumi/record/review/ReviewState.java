package org.durumi.record.review;

import java.util.Locale;

/** How far the review of an event has come. */
public enum ReviewState {
  /** Nobody has decided yet. */
  PROPOSED,
  /** A person accepts it as it was read. */
  ACCEPTED,
  /** A person accepts it with corrections. */
  CORRECTED,
  /** A person does not accept it. */
  REJECTED;

  /** The name used in the archive, such as {@code proposed}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
