package org.durumi.publisher.gate;

import java.util.List;
import org.durumi.linker.chain.Chains;
import org.durumi.linker.incident.Incident;
import org.durumi.publisher.clearing.Figures;
import org.durumi.publisher.simulate.Published;

/**
 * What a release is made from.
 *
 * @param incidents of accepted tellings alone
 * @param chains people followed through them
 * @param figures how many people each concerns
 * @param earlier all that ever left, to whomever
 */
public record Material(
    List<Incident> incidents, Chains chains, Figures figures, List<Published> earlier) {

  /** Keeps its own copies. */
  public Material {
    incidents = List.copyOf(incidents);
    earlier = List.copyOf(earlier);
  }
}
