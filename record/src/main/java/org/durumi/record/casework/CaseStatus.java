package org.durumi.record.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where work on a report stands. */
public enum CaseStatus {
  /** Nobody has begun. */
  NEW,
  /** Somebody looks at it. */
  IN_REVIEW,
  /** Every event is decided, and it waits for sign-off. */
  READY,
  /** Signed off. */
  DONE,
  /** Nothing is to be done about it; the reason is kept beside it. */
  SET_ASIDE;

  /** The name that is stored, such as {@code in_review}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of a stored name, if it is one. */
  public static Optional<CaseStatus> of(String code) {
    return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
  }

  /**
   * The status once something was decided: it is in review. A report that was signed off must be
   * signed again, since what was signed has changed.
   */
  public CaseStatus onDecision() {
    return IN_REVIEW;
  }
}
