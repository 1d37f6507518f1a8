package org.durumi.reader;

/** What reads a report. */
public enum ReadBy {
  /** Word lists and patterns. */
  RULES,
  /** The trained encoder; rules read its words as values. */
  ENCODER,
  /** The rules, and the encoder where they say nothing. */
  BOTH
}
