package org.durumi.record.event;

import java.util.Locale;

/** Who proposed an event. */
public enum Origin {
  /** Durumi's own readers, or a person. */
  OWN,
  /** A second reader at an address that a person named. */
  SECOND_READER;

  /** The name used in casefiles, such as {@code second_reader}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
