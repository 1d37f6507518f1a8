package org.durumi.linker.count;

/** The two ends of an interval. */
public enum Side {
  /** The fewest. */
  LOWER,
  /** The most. */
  UPPER
}
