package org.durumi.desk.publish;

import java.time.Instant;
import org.durumi.publisher.exposure.Exposures;
import org.durumi.publisher.gate.Gated;

/**
 * A release as it stood before the gate when it was looked at; in memory alone, until the desk
 * locks.
 *
 * @param number what forms call it by, so that nothing else leaves than what was looked at
 * @param asked what was asked for
 * @param exposures how far each field travels in it
 * @param gated what the gate found
 * @param when when it was checked
 */
public record Trial(int number, Asked asked, Exposures exposures, Gated gated, Instant when) {

  /** Tells the number and nothing of what it holds. */
  @Override
  public String toString() {
    return "Trial[" + number + "]";
  }
}
