package org.durumi.record.casework;

/**
 * How likely a report tells of an event at all, in percent: that at least one of its events is one,
 * taking the reader's confidences for independent chances. An event that a person accepted or
 * corrected is certain; a rejected one does not count. 0 where there is no event, else at least 1.
 */
public final class Relevance {

  private static final double CERTAIN = 1;

  private double none = 1;
  private boolean any;

  /** One of no events. */
  public Relevance() {}

  /** Counts an event that waits for a decision. */
  public void add(double confidence) {
    any = true;
    none *= 1 - confidence;
  }

  /** Counts an event that a person stands behind. */
  public void addDecided() {
    add(CERTAIN);
  }

  /** 0 to 100. */
  public int percent() {
    return any ? (int) Math.max(1, Math.round(100 * (1 - none))) : 0;
  }
}
