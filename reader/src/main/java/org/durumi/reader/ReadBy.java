package org.durumi.reader;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What reads a report. */
public enum ReadBy {
  /** Word lists and patterns. */
  RULES,
  /** The trained encoder; rules read its words as values. */
  ENCODER,
  /** The rules, and the encoder where they say nothing. */
  BOTH;

  /**
   * Names what reads where nobody says otherwise: {@code rules}, {@code encoder} or {@code both}.
   */
  static final String PROPERTY = "durumi.reader";

  /**
   * What reads where nobody says otherwise: both where the encoder is trained, unless the system
   * property {@code durumi.reader} names another.
   *
   * @throws IllegalArgumentException with a sentence for the person, if it names none of the three
   */
  public static ReadBy usual(boolean trained) {
    @Nullable String named = System.getProperty(PROPERTY);
    if (named == null) {
      return trained ? BOTH : RULES;
    }
    for (ReadBy way : values()) {
      if (way.name().toLowerCase(Locale.ROOT).equals(named)) {
        return way;
      }
    }
    throw new IllegalArgumentException(
        "The property " + PROPERTY + " is rules, encoder or both, not '" + named + "'.");
  }
}
