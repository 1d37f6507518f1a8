package org.durumi.cli.doctor;

import java.util.Locale;

/** How something stands. */
enum Grade {
  /** As it should be. */
  FINE(0),
  /** Works, and may do harm later. */
  WARNING(1),
  /** Does harm now, or stops work. */
  WRONG(2);

  private final int exitCode;

  Grade(int exitCode) {
    this.exitCode = exitCode;
  }

  /** What the program ends with where this is the worst. */
  int exitCode() {
    return exitCode;
  }

  /** What stands in JSON and in the names of sentences. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
