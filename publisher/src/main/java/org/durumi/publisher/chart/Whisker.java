package org.durumi.publisher.chart;

/**
 * The line from the fewest to the most.
 *
 * @param low where the fewest are
 * @param high where the most are, or the edge of the drawing where nothing closes it
 * @param across where it is on the other axis
 * @param cap how far its ends reach to either side, 0 where there is no room
 * @param open whether nothing closes it
 */
public record Whisker(double low, double high, double across, double cap, boolean open) {

  /** Rounds to tenths. */
  public Whisker {
    low = Box.tenth(low);
    high = Box.tenth(high);
    across = Box.tenth(across);
    cap = Box.tenth(cap);
  }

  /** One side of its ends. */
  public double before() {
    return Box.tenth(across - cap);
  }

  /** The other side of its ends. */
  public double after() {
    return Box.tenth(across + cap);
  }
}
