package org.durumi.estimator.outcome;

import java.util.Locale;

/** What is counted. */
public enum Unit {
  /** People. */
  PEOPLE,
  /** Happenings. */
  INCIDENTS;

  /** Several of them in English, such as {@code people}. */
  public String many() {
    return name().toLowerCase(Locale.ROOT);
  }
}
