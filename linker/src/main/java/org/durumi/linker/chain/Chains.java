package org.durumi.linker.chain;

import java.util.List;

/**
 * Everything that could be followed.
 *
 * @param groups in the order of their first incidents
 * @param hints what a person may look at, the likeliest first
 */
public record Chains(List<Group> groups, List<Hint> hints) {

  /** Keeps its own copies. */
  public Chains {
    groups = List.copyOf(groups);
    hints = List.copyOf(hints);
  }

  /** All parts of all groups. */
  public List<Part> parts() {
    return groups.stream().flatMap(group -> group.parts().stream()).toList();
  }
}
