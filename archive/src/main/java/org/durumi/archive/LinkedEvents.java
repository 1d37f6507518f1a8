package org.durumi.archive;

import java.util.Locale;

/** Which events are linked into incidents. */
public enum LinkedEvents {
  /** Those that a person accepted or corrected. */
  ACCEPTED,
  /** Those, and those that still wait for a decision. */
  NOT_REJECTED;

  /** The name that is stored, such as {@code accepted}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** That of a stored name; what is usual, where it is none. */
  static LinkedEvents of(String code) {
    return code.equals(ACCEPTED.code()) ? ACCEPTED : NOT_REJECTED;
  }
}
