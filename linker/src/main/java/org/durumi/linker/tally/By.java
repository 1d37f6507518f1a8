package org.durumi.linker.tally;

/** What a count is divided by. */
public enum By {
  /** The month in which something was done. */
  MONTH,
  /** The place where; a country's row holds those of its towns. */
  PLACE,
  /** What was done. */
  TYPE
}
