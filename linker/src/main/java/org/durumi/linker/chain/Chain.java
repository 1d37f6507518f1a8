package org.durumi.linker.chain;

import java.util.List;
import org.durumi.linker.incident.Incident;

/**
 * The incidents of one group in order.
 *
 * @param incidents the earliest first; at least one
 * @param links why each is thought to follow an earlier one; none for the first
 */
public record Chain(List<Incident> incidents, List<FollowUp> links) {

  /** Refuses a chain of nothing. */
  public Chain {
    incidents = List.copyOf(incidents);
    links = List.copyOf(links);
    if (incidents.isEmpty()) {
      throw new IllegalArgumentException("a chain needs an incident");
    }
  }
}
