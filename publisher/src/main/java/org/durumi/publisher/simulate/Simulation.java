package org.durumi.publisher.simulate;

import java.util.List;

/**
 * What a reader can work out from a release, and the smallest change that closes it.
 *
 * @param found what can be worked out
 * @param offered what to change; empty where nothing is open or nothing helps
 * @param closes whether all that can still be closed is closed by what is offered; tried, not
 *     believed
 * @param contradicts whether the release and earlier ones contradict each other, so that they were
 *     compared in pairs
 */
public record Simulation(
    List<Inference> found, List<Change> offered, boolean closes, boolean contradicts) {

  /** Keeps its own copies. */
  public Simulation {
    found = List.copyOf(found);
    offered = List.copyOf(offered);
  }

  /** Tells whether nothing new can be worked out. */
  public boolean isClosed() {
    return found.stream().allMatch(one -> one.already() || !one.finding().stops());
  }
}
