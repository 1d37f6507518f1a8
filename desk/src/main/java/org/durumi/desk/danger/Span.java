package org.durumi.desk.danger;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/** How far back the board looks. */
enum Span {
  /** News of the last month. */
  MONTH(31),
  /** News of the last year. */
  YEAR(366),
  /** Everything. */
  ALL(Integer.MAX_VALUE);

  private final Duration longest;

  Span(int days) {
    this.longest = Duration.ofDays(days);
  }

  /** How old news may be. */
  Duration longest() {
    return longest;
  }

  /** The name that is used in addresses. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of this name; a year where there is none. */
  static Span of(String code) {
    return Stream.of(values()).filter(span -> span.code().equals(code)).findFirst().orElse(YEAR);
  }
}
