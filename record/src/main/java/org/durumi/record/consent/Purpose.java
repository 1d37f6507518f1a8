package org.durumi.record.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody allows a thing about them to be used for. One never stands for another. */
public enum Purpose {
  /** The office's own work. */
  INTERNAL,
  /** A body that keeps it confidential, such as a UN Special Procedure. */
  CONFIDENTIAL,
  /** A named partner office. */
  PARTNER,
  /** Anybody, for ever. */
  PUBLIC;

  /** The name that people type and that is stored, such as {@code confidential}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The purpose of a stored name, if it is one. */
  public static Optional<Purpose> of(String code) {
    return Arrays.stream(values()).filter(purpose -> purpose.code().equals(code)).findFirst();
  }
}
