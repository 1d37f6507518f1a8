package org.durumi.archive;

import java.util.List;
import org.durumi.linker.chain.Ruling;
import org.durumi.linker.incident.Alternatives;
import org.durumi.linker.telling.Telling;

/**
 * Tellings with what is known of how they hang together, and of how sure that is.
 *
 * @param accepted those that a person accepted, with their reports' texts
 * @param incidents the ids of the tellings of each incident as things stand, accepted or not
 * @param alternatives other ways in which they may make incidents
 * @param rulings what people decided about who is the same people
 * @param undecided pairs of which the linker is unsure and about which nobody said anything
 */
public record Linkable(
    List<Telling> accepted,
    List<List<String>> incidents,
    Alternatives alternatives,
    List<Ruling> rulings,
    int undecided) {

  /** Keeps its own copies. */
  public Linkable {
    accepted = List.copyOf(accepted);
    incidents = incidents.stream().map(List::copyOf).toList();
    rulings = List.copyOf(rulings);
  }

  /** Tells how many and nothing of what they hold. */
  @Override
  public String toString() {
    return "Linkable[" + accepted.size() + "]";
  }
}
