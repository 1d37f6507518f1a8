package org.durumi.publisher.exposure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.durumi.publisher.release.Audience;

/** How far a field may travel, the widest first. */
public enum Exposure {
  /** Anybody may read it. */
  PUBLIC,
  /** Partner offices may, and bodies that keep it confidential. */
  PARTNER,
  /** Bodies that keep it confidential may. */
  RESTRICTED,
  /** It stays in the office. */
  NEVER;

  /** Tells whether these readers may have it. */
  public boolean allows(Audience audience) {
    return switch (this) {
      case PUBLIC -> true;
      case PARTNER -> audience != Audience.PUBLIC;
      case RESTRICTED -> audience == Audience.CONFIDENTIAL;
      case NEVER -> false;
    };
  }

  /** Tells whether it lets fewer readers have it than the other does. */
  public boolean isMoreCautiousThan(Exposure other) {
    return compareTo(other) > 0;
  }

  /** The name used in tables and on the command line, such as {@code restricted}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The exposure of a name, if it is one. */
  public static Optional<Exposure> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
