package org.durumi.publisher.gate;

import java.util.List;
import org.durumi.archive.store.PublishedRow;
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
 * @param reports how many reports the archive holds, by month and who published them
 */
public record Material(
    List<Incident> incidents,
    Chains chains,
    Figures figures,
    List<Published> earlier,
    List<PublishedRow> reports) {

  /** Keeps its own copies. */
  public Material {
    incidents = List.copyOf(incidents);
    earlier = List.copyOf(earlier);
    reports = List.copyOf(reports);
  }
}
