package org.durumi.record.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What an account is for. A reviewer may all that a recorder may, and a recorder all that a reader
 * may. Who publishes does not review, an analyst sees numbers and no report, and who runs the
 * machine reads and judges nothing.
 */
public enum Role {
  /** Sees how many reports and incidents there are, and no word of a report. */
  ANALYST,
  /** Sees. */
  READER,
  /** Records what reports tell. */
  RECORDER,
  /** Decides what is true to the report. */
  REVIEWER,
  /** Decides what may leave. */
  PUBLISHER,
  /** Keeps settings and accounts. */
  ADMINISTRATOR;

  /** Tells whether accounts of this role may do this. */
  public boolean may(Permission permission) {
    return switch (permission) {
      case ANALYSE -> this != ADMINISTRATOR;
      case READ -> this != ADMINISTRATOR && this != ANALYST;
      case RECORD -> this == RECORDER || this == REVIEWER;
      case REVIEW -> this == REVIEWER;
      case PUBLISH -> this == PUBLISHER;
      case ADMINISTER -> this == ADMINISTRATOR;
    };
  }

  /** The name that people type and that is stored, such as {@code recorder}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of a stored name, if it is one. */
  public static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }
}
