package org.durumi.desk.publish;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.durumi.publisher.exposure.Exposures;
import org.durumi.publisher.gate.Gated;
import org.durumi.publisher.simulate.Change;
import org.durumi.publisher.simulate.Inference;

/**
 * A release as it stood before the gate when it was looked at; in memory alone, until the desk
 * locks.
 *
 * @param number what forms call it by, so that nothing else leaves than what was looked at
 * @param asked what was asked for
 * @param exposures how far each field travels in it
 * @param gated what the gate found
 * @param smallest what closes each thing that a reader can work out, alone
 * @param when when it was checked
 */
public record Trial(
    int number,
    Asked asked,
    Exposures exposures,
    Gated gated,
    Map<Inference, List<Change>> smallest,
    Instant when) {

  /** Keeps its own copy. */
  public Trial {
    smallest = Collections.unmodifiableMap(new LinkedHashMap<>(smallest));
  }

  /** Tells the number and nothing of what it holds. */
  @Override
  public String toString() {
    return "Trial[" + number + "]";
  }
}
