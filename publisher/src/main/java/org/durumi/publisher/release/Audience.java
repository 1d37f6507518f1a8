package org.durumi.publisher.release;

import java.util.Locale;

/** Who receives what leaves, from the narrowest circle to the widest. */
public enum Audience {
  /** A body that keeps it confidential, such as a UN Special Procedure. */
  CONFIDENTIAL,
  /** A named office that works with this one and has promised the same care. */
  PARTNER,
  /** Anybody, for ever. */
  PUBLIC;

  /** The name used in files and on the command line, such as {@code public}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
